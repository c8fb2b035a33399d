// What each part of the screen about one file of an import is given.
import type { ReviewedFile, SaidOfFile } from '../../state/import-review.ts';
import type { ChangeReview } from '../../state/use-import-review.ts';

export interface FilePartProps {
  readonly file: ReviewedFile;
  readonly said: SaidOfFile;
  readonly change: ChangeReview;
}
