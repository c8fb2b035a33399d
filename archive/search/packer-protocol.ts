// What passes between the engine and the thread that packs for it: documents or segments there, one segment back.
import type { Fault } from '../api/errors.ts';
import type { IndexDocument, Segment } from './fields.ts';

export type PackRequest =
  | { readonly kind: 'build'; readonly documents: readonly IndexDocument[] }
  | { readonly kind: 'merge'; readonly segments: readonly Segment[] };

export type PackAnswer =
  | { readonly ok: true; readonly segment: Segment }
  | { readonly ok: false; readonly fault: Fault };
