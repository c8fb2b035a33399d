// Which objects our files may hold: every dictionary with its entries, every stream, array, name and string.
//
// A shape is written as a table from key to rule, and a rule as a short text:
//   `#` a number, `?` a boolean, `0` null;          `/A|B` one of these names;      `/@` the name of an embedded font;
//   `$channel` a string from the channel's list;    `[x]` an array of x;            `{x}` a dictionary of x under font keys;
//   any other word, the shape of that name; `x*y` either of two, told apart by the kind of object.

export interface Shape {
  /** `contents` names the check that a stream's bytes have to pass; a dictionary has none. */
  readonly contents?: 'page' | 'xmp' | 'icc' | 'program' | 'glyphMap' | 'toUnicode';
  readonly entries: Readonly<Record<string, string>>;
}

const flate = { Length: '#', Filter: '/FlateDecode' } as const;

export const shapes = {
  catalog: {
    entries: {
      Type: '/Catalog', Pages: 'pages', Lang: '$language', MarkInfo: 'markInfo', StructTreeRoot: 'structTreeRoot',
      ViewerPreferences: 'viewerPreferences', Outlines: 'outlines', PageLabels: 'pageLabels', Metadata: 'metadata',
      OutputIntents: '[outputIntent]',
    },
  },
  markInfo: { entries: { Marked: '?' } },
  viewerPreferences: { entries: { DisplayDocTitle: '?' } },
  pages: { entries: { Type: '/Pages', Kids: '[page]', Count: '#' } },
  page: {
    entries: {
      Type: '/Page', Parent: 'pages', MediaBox: '[#]', Resources: 'resources', Contents: 'content', StructParents: '#',
      Tabs: '/S', Annots: '[link]',
    },
  },
  link: {
    entries: {
      Type: '/Annot', Subtype: '/Link', Rect: '[#]', Border: '[#]', F: '#', Contents: '$link', Dest: '[destination]',
      StructParent: '#',
    },
  },
  content: { contents: 'page', entries: flate },
  resources: { entries: { Font: '{font}' } },
  font: {
    entries: {
      Type: '/Font', Subtype: '/Type0', BaseFont: '/@', Encoding: '/Identity-H', DescendantFonts: '[descendant]',
      ToUnicode: 'toUnicode',
    },
  },
  toUnicode: { contents: 'toUnicode', entries: flate },
  descendant: {
    entries: {
      Type: '/Font', Subtype: '/CIDFontType2', BaseFont: '/@', CIDSystemInfo: 'systemInfo',
      FontDescriptor: 'descriptor', DW: '#', W: '[widths]', CIDToGIDMap: 'glyphMap',
    },
  },
  systemInfo: { entries: { Registry: '$constant', Ordering: '$constant', Supplement: '#' } },
  descriptor: {
    entries: {
      Type: '/FontDescriptor', FontName: '/@', Flags: '#', FontBBox: '[#]', ItalicAngle: '#', Ascent: '#', Descent: '#',
      CapHeight: '#', StemV: '#', FontFile2: 'program',
    },
  },
  program: { contents: 'program', entries: { ...flate, Length1: '#' } },
  glyphMap: { contents: 'glyphMap', entries: flate },
  structTreeRoot: { entries: { Type: '/StructTreeRoot', K: '[element]', ParentTree: 'parentTree', ParentTreeNextKey: '#' } },
  parentTree: { entries: { Nums: '[owners]' } },
  element: {
    entries: {
      Type: '/StructElem',
      S: '/Document|Sect|H1|H2|H3|P|Span|L|LI|Lbl|LBody|Table|THead|TBody|TR|TH|TD|TOC|TOCI|Reference|Link|Figure',
      P: 'element*structTreeRoot', Pg: 'page', Lang: '$language', Alt: '$alternative', A: 'attribute', K: '[kid]',
    },
  },
  markReference: { entries: { Type: '/MCR', Pg: 'page', MCID: '#' } },
  objectReference: { entries: { Type: '/OBJR', Pg: 'page', Obj: 'link' } },
  attribute: {
    entries: { O: '/Table|List|Layout', Scope: '/Row|Column', ListNumbering: '/Decimal', Placement: '/Block', BBox: '[#]' },
  },
  outlines: { entries: { Type: '/Outlines', Count: '#', First: 'outlineItem', Last: 'outlineItem' } },
  outlineItem: {
    entries: {
      Title: '$outline', Parent: 'outlines*outlineItem', Dest: '[destination]', Prev: 'outlineItem', Next: 'outlineItem',
      First: 'outlineItem', Last: 'outlineItem', Count: '#',
    },
  },
  pageLabels: { entries: { Nums: '[labels]' } },
  pageLabel: { entries: { S: '/D' } },
  metadata: { contents: 'xmp', entries: { Type: '/Metadata', Subtype: '/XML', Length: '#' } },
  outputIntent: {
    entries: {
      Type: '/OutputIntent', S: '/GTS_PDFA1', OutputConditionIdentifier: '$constant', Info: '$constant',
      DestOutputProfile: 'profile',
    },
  },
  profile: { contents: 'icc', entries: { ...flate, N: '#' } },
  info: { entries: { Title: '$title', Author: '$author', Producer: '$producer', CreationDate: '$date' } },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof shapes;

/** Members of arrays that hold more than one kind. */
export const mixtures: Readonly<Record<string, readonly string[]>> = {
  widths: ['#', '[#]'],
  owners: ['#', '[element]', 'element'],
  kid: ['#', 'element', 'markReference', 'objectReference'],
  destination: ['page', '/XYZ', '#', '0'],
  labels: ['#', 'pageLabel'],
};
