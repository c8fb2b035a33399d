// What every part of the form of a description is given.
import type { Output } from '../../../archive/api/contract.ts';
import type { DescriptionDraft, DraftFault, FieldName } from '../../state/description-draft.ts';

export type Lists = Output<'catalogue.lists'>;

export interface FieldsProps {
  readonly draft: DescriptionDraft;
  readonly lists: Lists | null;
  readonly onChange: (part: Partial<DescriptionDraft>) => void;
  /** The sentence about what is amiss in a field, or in a part of one of its lines; undefined where nothing is, or it was not yet tried to save. */
  readonly faultOf: (field: FieldName, line?: number, part?: string) => string | undefined;
}

export const valuesOf = (list: Lists['places'] | undefined): readonly string[] => (list ?? []).map(({ value }) => value);

/** A part of the draft's line, other than it was. */
export function changeLine<L extends { readonly key: number }>(lines: readonly L[], key: number, part: Partial<L>): L[] {
  return lines.map((line) => (line.key === key ? { ...line, ...part } : line));
}

export const withoutLine = <L extends { readonly key: number }>(lines: readonly L[], key: number): L[] => lines.filter((line) => line.key !== key);

export const faultFor = (faults: readonly DraftFault[], field: FieldName, line?: number, part?: string): DraftFault | undefined => (
  faults.find((one) => one.field === field && (line === undefined || one.line === line) && (part === undefined || one.part === part))
);
