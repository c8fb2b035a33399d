// The command line's vocabulary: its commands, the groups that they come in, and its options.

export const commandNames = [
  'init', 'import', 'align', 'list', 'show', 'search', 'correct', 'issue', 'finding-aid', 'verify', 'withdraw', 'redact',
  'describe', 'history', 'restore', 'lists', 'quality', 'archive',
  'authority add', 'authority list', 'authority show', 'authority change', 'authority merge', 'authority split', 'authority remove',
  'authority suggest', 'authority starter', 'authority history', 'authority restore',
  'event list', 'event show', 'event link', 'event unlink',
  'export', 'export schema', 'cite', 'resolve', 'collection import',
  'collection list', 'collection show', 'collection describe', 'collection rename', 'collection history', 'collection restore', 'collection remove',
  'transcript show', 'transcript split', 'transcript merge', 'transcript rename-speaker', 'transcript shift', 'transcript edit',
  'transcript replace', 'transcript history', 'transcript restore', 'transcript align',
  'user add', 'user list', 'user remove', 'user role', 'user passphrase',
  'recover', 'recovery create', 'recovery confirm', 'recovery sheet',
  'backup create', 'backup verify', 'backup restore', 'backup remind', 'backup keys',
  'journal show', 'journal verify', 'journal export',
  'reading-copy list', 'reading-copy create', 'reading-copy refresh',
  'attach', 'attachments list', 'attachments export', 'attachments remove',
  'consent show', 'consent record', 'consent review', 'consent amend', 'consent suspend', 'consent withdraw',
  'consent conclude', 'consent attach', 'consent evidence', 'consent due', 'consent letter',
  'template list', 'template save', 'template remove',
  'restrict add', 'restrict lift', 'restrict list',
  'redact add', 'redact list', 'redact check',
  'identity add', 'identity change', 'identity list', 'identity join', 'identity names', 'identity pseudonymise',
  'identity rule',
  'disclosures list', 'disclosures register',
  'search save', 'search saved', 'search seen', 'search unsave',
  'workbook list', 'workbook create', 'workbook rename', 'workbook show', 'workbook add', 'workbook arrange',
  'workbook note', 'workbook remove', 'workbook cite', 'workbook issue',
] as const;
export type CommandName = (typeof commandNames)[number];

/** The first words of the commands that have two. */
export type GroupName = CommandName extends infer Name ? (Name extends `${infer Group} ${string}` ? Group : never) : never;

export const groupNames: readonly GroupName[] = [
  'user', 'authority', 'event', 'transcript', 'export', 'collection', 'recovery', 'backup', 'journal', 'reading-copy', 'attachments', 'consent', 'template', 'restrict', 'redact', 'identity', 'disclosures', 'search', 'workbook',
];

/** A `value` is given once, `values` as often as need be, and a `flag` has none. */
export const optionKinds = {
  user: 'value', 'passphrase-file': 'value', 'new-passphrase-file': 'value', json: 'flag', help: 'flag',
  collection: 'value', language: 'value', consent: 'value', as: 'value', limit: 'value', offset: 'value', out: 'value', purpose: 'value',
  to: 'value', text: 'value', 'text-file': 'value', reason: 'value', role: 'value',
  terms: 'value', template: 'value', grant: 'values', refuse: 'values', from: 'value', until: 'value', 'given-at': 'value',
  capacity: 'value', method: 'value', 'review-due': 'value', particulars: 'value', draft: 'flag', scope: 'values',
  passage: 'values', decision: 'value', authority: 'value', within: 'value',
  kind: 'value', session: 'value', stretch: 'values', field: 'value', attachment: 'value', event: 'value', early: 'flag',
  name: 'values', 'names-file': 'value', 'display-en': 'value', 'display-ko': 'value', risk: 'value', except: 'values',
  hit: 'values', ruling: 'value', format: 'value', foresee: 'flag',
  sort: 'value', group: 'flag', filter: 'values', plain: 'flag', 'as-typed': 'flag', facets: 'flag', concordance: 'flag',
  frequency: 'value', collocates: 'flag', 'words-file': 'value', datakeys: 'value', bag: 'flag', every: 'value', replace: 'value', destroyed: 'value', tombstones: 'value', for: 'value', before: 'value', 'media-type': 'value',
  title: 'value', accession: 'value', series: 'value', date: 'value', place: 'value', narrator: 'value', summary: 'value', extent: 'value',
  paper: 'value', beside: 'value', mark: 'flag', protect: 'flag', 'protect-with-file': 'value', font: 'values', recipient: 'values',
  subject: 'values', 'dry-run': 'flag', forget: 'flag', map: 'value', choices: 'value', report: 'value', 'keep-originals': 'flag', table: 'value', 'empty-clears': 'flag', by: 'value', status: 'value', fields: 'value', 'archive-name': 'value', 'accession-pattern': 'value', style: 'value',
  at: 'value', turn: 'value', edits: 'value', find: 'value', with: 'value', testimony: 'value', 'whole-word': 'flag', 'any-case': 'flag', pair: 'values', unpair: 'values',
  type: 'value', heading: 'value', variant: 'values', without: 'values', relation: 'values', coordinates: 'value', external: 'values',
  sensitive: 'value', note: 'value', alias: 'value', says: 'value', certainty: 'value', 'and-heading': 'flag',
  identifier: 'value', creator: 'values', arrangement: 'value', access: 'value', use: 'value', merge: 'flag',
} as const satisfies Readonly<Record<string, 'value' | 'values' | 'flag'>>;

export type OptionName = keyof typeof optionKinds;
type OfKind<Kind extends 'value' | 'values' | 'flag'> = {
  [Name in OptionName]: (typeof optionKinds)[Name] extends Kind ? Name : never
}[OptionName];
export type ValueOption = OfKind<'value'>;
export type ValuesOption = OfKind<'values'>;
export type FlagOption = OfKind<'flag'>;

export const optionNames = Object.keys(optionKinds) as readonly OptionName[];
