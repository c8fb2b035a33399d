// The keys that do something wherever one is: which they are, and what a key that was pressed means.

export type ShortcutId =
  | 'help' | 'search' | 'goCatalogue' | 'goSearch' | 'goWorkbook' | 'goAuthorities' | 'goDue' | 'goRegister' | 'goSettings' | 'back' | 'forward' | 'lock' | 'import' | 'describe' | 'nextPart' | 'previousPart' | 'findInText' | 'asScholar'
  | 'editText' | 'splitTurn' | 'mergeTurn' | 'insertTurn' | 'speakerOfTurn' | 'undoStep' | 'redoStep' | 'saveTranscript'
  | 'playOrPause' | 'playBack' | 'playSlower' | 'playFaster' | 'playFromHere' | 'insertTime';

/** One key with what is held down. `command` is Control, or Command on a Mac. */
export interface Stroke {
  readonly key: string;
  readonly command?: true;
  readonly alt?: true;
}

export interface Shortcut {
  readonly id: ShortcutId;
  readonly group: 'everywhere' | 'go' | 'catalogue' | 'reading' | 'editing' | 'recording';
  /** Strokes one after another. */
  readonly strokes: readonly Stroke[];
  /** On a Mac, where it is another. */
  readonly onMac?: readonly Stroke[];
  /** Does what it does under a dialog too, which keeps all other keys to itself. */
  readonly inDialogs?: true;
  /** Does what it does while somebody types too, though neither Control nor Command is held. */
  readonly inFields?: true;
}

export const shortcuts: readonly Shortcut[] = [
  { id: 'lock', group: 'everywhere', strokes: [{ key: 'l', command: true }], inDialogs: true },
  { id: 'search', group: 'everywhere', strokes: [{ key: '/' }] },
  { id: 'help', group: 'everywhere', strokes: [{ key: '?' }] },
  { id: 'goCatalogue', group: 'go', strokes: [{ key: 'g' }, { key: 'c' }] },
  { id: 'goSearch', group: 'go', strokes: [{ key: 'g' }, { key: 's' }] },
  { id: 'goWorkbook', group: 'go', strokes: [{ key: 'g' }, { key: 'w' }] },
  { id: 'goAuthorities', group: 'go', strokes: [{ key: 'g' }, { key: 'a' }] },
  { id: 'goDue', group: 'go', strokes: [{ key: 'g' }, { key: 'd' }] },
  { id: 'goRegister', group: 'go', strokes: [{ key: 'g' }, { key: 'r' }] },
  { id: 'goSettings', group: 'go', strokes: [{ key: 'g' }, { key: ',' }] },
  { id: 'back', group: 'go', strokes: [{ key: 'ArrowLeft', alt: true }], onMac: [{ key: '[', command: true }] },
  { id: 'forward', group: 'go', strokes: [{ key: 'ArrowRight', alt: true }], onMac: [{ key: ']', command: true }] },
  { id: 'import', group: 'catalogue', strokes: [{ key: 'o', command: true }] },
  { id: 'describe', group: 'catalogue', strokes: [{ key: 'd' }] },
  { id: 'nextPart', group: 'catalogue', strokes: [{ key: 'PageDown', alt: true }], inDialogs: true, inFields: true },
  { id: 'previousPart', group: 'catalogue', strokes: [{ key: 'PageUp', alt: true }], inDialogs: true, inFields: true },
  { id: 'findInText', group: 'reading', strokes: [{ key: 'f', command: true }] },
  { id: 'asScholar', group: 'reading', strokes: [{ key: 'v' }] },
  { id: 'editText', group: 'reading', strokes: [{ key: 'e' }] },
  { id: 'splitTurn', group: 'editing', strokes: [{ key: 'Enter', command: true }] },
  { id: 'mergeTurn', group: 'editing', strokes: [{ key: 'Backspace', alt: true }], inFields: true },
  { id: 'insertTurn', group: 'editing', strokes: [{ key: 'Enter', alt: true }], inFields: true },
  { id: 'speakerOfTurn', group: 'editing', strokes: [{ key: 'F2' }], inFields: true },
  { id: 'undoStep', group: 'editing', strokes: [{ key: 'z', command: true }] },
  { id: 'redoStep', group: 'editing', strokes: [{ key: 'y', command: true }] },
  { id: 'saveTranscript', group: 'editing', strokes: [{ key: 's', command: true }] },
  { id: 'playOrPause', group: 'recording', strokes: [{ key: 'k', command: true }], inDialogs: true },
  { id: 'playBack', group: 'recording', strokes: [{ key: 'j', command: true }], inDialogs: true },
  { id: 'playSlower', group: 'recording', strokes: [{ key: ';', command: true }], inDialogs: true },
  { id: 'playFaster', group: 'recording', strokes: [{ key: "'", command: true }], inDialogs: true },
  { id: 'insertTime', group: 'recording', strokes: [{ key: 'i', command: true }], inDialogs: true },
  { id: 'playFromHere', group: 'recording', strokes: [{ key: 'p' }] },
];

/** Whether it has a character alone, as speech and a slip of the hand may press it: WCAG 2.2, 2.1.4. */
export const isSingle = (strokes: readonly Stroke[]): boolean => (
  strokes.some(({ key, command, alt }) => key.length === 1 && command !== true && alt !== true)
);

export const isForDialogs = (wanted: ShortcutId): boolean => shortcuts.some(({ id, inDialogs }) => id === wanted && inDialogs === true);

export const strokesOf = (shortcut: Shortcut, mac: boolean): readonly Stroke[] =>
  (mac ? shortcut.onMac : undefined) ?? shortcut.strokes;

/** What of a KeyboardEvent matters here. */
export interface KeyPressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

export interface KeySituation {
  readonly mac: boolean;
  /** The focus is where keys write, or choose by letter. */
  readonly typing: boolean;
  /** Whether shortcuts of single keys are wanted. */
  readonly singleKeys: boolean;
  /** The strokes so far that begin a shortcut. */
  readonly before: readonly Stroke[];
}

/** The stroke, or null where the key alone means nothing. A letter is taken from its place where another script is set. */
function strokeOf({ key, code, ctrlKey, metaKey, altKey }: KeyPressed, mac: boolean): Stroke | null {
  if (['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'].includes(key)) return null;
  const letter = /^[a-z]$/i.test(key) ? key : /^Key([A-Z])$/.exec(code)?.[1];
  const command = mac ? metaKey : ctrlKey;
  // The other of the two belongs to the system.
  if (mac ? ctrlKey : metaKey) return null;
  return { key: letter?.toLowerCase() ?? key, ...(command ? { command: true } : {}), ...(altKey ? { alt: true } : {}) };
}

const same = (one: Stroke, other: Stroke): boolean =>
  one.key === other.key && one.command === other.command && one.alt === other.alt;

const begins = (strokes: readonly Stroke[], pressed: readonly Stroke[]): boolean =>
  pressed.length <= strokes.length && pressed.every((stroke, index) => {
    const expected = strokes[index];
    return expected !== undefined && same(stroke, expected);
  });

export interface KeyMeaning {
  readonly id: ShortcutId | null;
  /** To be given as `before` with the next key. */
  readonly before: readonly Stroke[];
}

/**
 * What a key means after those before it. While somebody types, only keys with Control or Command do anything: Alt with
 * an arrow moves by words in some systems.
 */
export function readKey(pressed: KeyPressed, { mac, typing, singleKeys, before }: KeySituation): KeyMeaning {
  const nothing: KeyMeaning = { id: null, before: [] };
  if (pressed.isComposing) return nothing;
  const stroke = strokeOf(pressed, mac);
  if (stroke === null) return { id: null, before };
  const fits = ({ inFields }: Shortcut): boolean => !typing || stroke.command === true || inFields === true;
  if (!singleKeys && isSingle([stroke])) return nothing;
  for (const strokes of [[...before, stroke], [stroke]]) {
    const fitting = shortcuts.filter((shortcut) => fits(shortcut) && begins(strokesOf(shortcut, mac), strokes));
    const whole = fitting.find((shortcut) => strokesOf(shortcut, mac).length === strokes.length);
    if (whole !== undefined) return { id: whole.id, before: [] };
    if (fitting.length > 0) return { id: null, before: strokes };
  }
  return nothing;
}

const signs: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' };

/** What stands on the keys of a stroke: `Ctrl+L`, `⌘L`. */
export function labelOf({ key, command, alt }: Stroke, mac: boolean): string {
  const name = signs[key] ?? (command === true && key.length === 1 ? key.toUpperCase() : key);
  if (mac) return `${alt === true ? '⌥' : ''}${command === true ? '⌘' : ''}${name}`;
  return [...(command === true ? ['Ctrl'] : []), ...(alt === true ? ['Alt'] : []), name].join('+');
}
