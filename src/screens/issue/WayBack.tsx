// The way from issuing a testimony back to its text.
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';

export interface WayBackProps {
  readonly testimony: TestimonyId;
  /** What the button says, where it is not "back". */
  readonly name?: string;
}

export function WayBack({ testimony, name }: WayBackProps) {
  const session = useSession();
  const { issue: page } = useWords().page;
  return (
    <p className="way-back">
      <Button variant="quiet" onPress={() => session.go({ screen: 'reading', testimony, passage: null, from: 'catalogue' })}>
        {name ?? <><span aria-hidden="true">← </span>{page.back}</>}
      </Button>
    </p>
  );
}
