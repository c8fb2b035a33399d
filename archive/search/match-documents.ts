// Which documents of a segment match a query: required, optional and refused lists brought together, in whichever way is cheaper.
import { DocumentSet } from './document-set.ts';
import { isCommon, type PostingList } from './posting-list.ts';

/** What a query asks of a segment of so many documents. */
export interface Wanted {
  readonly documents: number;
  /** For each clause that must be met, the lists of which one has to hold a document. */
  readonly required: readonly (readonly PostingList[])[];
  /** Where nothing is required: the lists of which one has to hold it; null for all documents. */
  readonly optional: readonly PostingList[] | null;
  readonly refused: readonly PostingList[];
  readonly allowed: DocumentSet | null;
}

export interface Matched {
  readonly set: DocumentSet;
  readonly size: number;
}

/** Null where nothing can match. The set is a new one. */
export function matchDocuments(wanted: Wanted): Matched | null {
  const { documents, required, optional, refused, allowed } = wanted;
  if (required.some((lists) => lists.length === 0) || (required.length === 0 && optional?.length === 0)) return null;
  const unwanted = refused.length === 0 ? null : unionOf(refused, documents);
  const rarest = rarestAlone(required, documents);
  if (rarest !== null) {
    const others = required.filter((lists) => lists[0] !== rarest).map((lists) => unionOf(lists, documents));
    return pickFrom(rarest, allowed === null ? others : [...others, allowed], unwanted, documents);
  }
  if (required.length === 0 && optional !== null && unwanted === null && allowed === null) return uniteCounted(optional, documents);
  const set = requiredSet(wanted);
  if (unwanted !== null) set.subtract(unwanted);
  if (allowed !== null) set.intersect(allowed);
  return { set, size: set.size };
}

function requiredSet({ documents, required, optional }: Wanted): DocumentSet {
  const [first, ...others] = required;
  if (first === undefined) return optional === null ? DocumentSet.full(documents) : uniteCounted(optional, documents).set;
  const { set } = uniteCounted(first, documents);
  for (const lists of others) set.intersect(unionOf(lists, documents));
  return set;
}

/** The shortest of the rare lists that are all that some clause asks for: no document outside it matches. */
function rarestAlone(required: Wanted['required'], documents: number): PostingList | null {
  let rarest: PostingList | null = null;
  for (const lists of required) {
    const [list] = lists;
    if (list === undefined || lists.length > 1 || isCommon(list.count, documents)) continue;
    if (rarest === null || list.count < rarest.count) rarest = list;
  }
  return rarest;
}

/** Few documents are sooner looked up one by one than whole sets are gone through. */
function pickFrom(list: PostingList, within: readonly DocumentSet[], unwanted: DocumentSet | null, documents: number): Matched {
  const set = new DocumentSet(documents);
  const { words } = set;
  let size = 0;
  for (let i = 0; i < list.count; i += 1) {
    const document = list.documents[i] as number;
    const word = document >>> 5;
    let bit = 1 << (document & 31);
    for (let w = 0; w < within.length; w += 1) bit &= (within[w] as DocumentSet).words[word] as number;
    if (unwanted !== null) bit &= ~(unwanted.words[word] as number);
    if (bit === 0) continue;
    words[word] = (words[word] as number) | bit;
    size += 1;
  }
  return { set, size };
}

/** To be read only: one common list has its set at hand. */
function unionOf(lists: readonly PostingList[], documents: number): DocumentSet {
  const [list] = lists;
  return lists.length === 1 && list !== undefined && isCommon(list.count, documents) ? list.set(documents) : uniteCounted(lists, documents).set;
}

/** Counted while it is made, but for where two common lists meet. */
function uniteCounted(lists: readonly PostingList[], documents: number): Matched {
  const common = lists.filter(({ count }) => isCommon(count, documents));
  const [first] = common;
  const set = first === undefined ? new DocumentSet(documents) : first.set(documents).copy();
  for (let i = 1; i < common.length; i += 1) set.unite((common[i] as PostingList).set(documents));
  let size = common.length > 1 ? set.size : first?.count ?? 0;
  for (const list of lists) if (!isCommon(list.count, documents)) size += set.addAll(list.documents);
  return { set, size };
}
