// Reads ELAN annotation files, as the ELAN Annotation Format 3.0 of the MPI for Psycholinguistics describes them.
import { ArchiveError } from '../api/errors.ts';
import type { Language } from '../api/language.ts';
import type { Turn } from '../api/transcript.ts';
import { tidyText } from './decode-text.ts';
import { readTimeSlots, timeAnnotations, type Span, type TimeSlots } from './eaf-times.ts';
import { DropCounter, type Reading } from './reading.ts';
import { sayLanguage } from './said-of.ts';
import { attributeOf, childAt, childrenOf, rawTextOf, readXmlTree, type XmlElement } from './xml-tree.ts';

/** One annotation of a tier, before it is known when it was said. */
interface Annotation {
  readonly id: string;
  /** The annotation that it depends on, where it does. */
  readonly of: string | null;
  readonly text: string;
  readonly element: XmlElement;
}

interface Tier {
  readonly element: XmlElement;
  readonly annotations: readonly Annotation[];
}

/**
 * Reads an EAF file: a turn for every annotation of the tiers that depend on no other, whose participants are the speakers,
 * in the order of their times. Annotations that depend on others are the translation where the type of their tier or its
 * language says so, and are counted as `dependent-tier` otherwise. Times count from the beginning of the recording
 * (`TIME_ORIGIN` added); those that a slot lacks are laid evenly between their neighbours and counted as `time-missing`.
 *
 * @throws ArchiveError `unreadable-transcript` as `readXmlTree` does, and with the reasons `time-slot` (a reference to none,
 * or a value that is no time) and `no-turns`.
 */
export function readEaf(text: string, file: string): Reading {
  const root = readXmlTree(text, file);
  const dropped = new DropCounter();
  const doubts = new DropCounter();
  const slots = readTimeSlots(root, file);
  const tiers = childrenOf(root, 'TIER').map(readTier);
  const translations = new TranslationTiers(root, tiers);
  const isSpoken = (tier: Tier): boolean => isTop(tier) && !translations.has(tier);
  let spoken: SpokenTurn[] = [];
  const byId = new Map<string, SpokenTurn>();
  for (const tier of tiers.filter(isSpoken)) {
    const turns = timeTier(tier, slots, file);
    doubts.add('time-missing', turns.filter(({ span }) => span.isGuess).length);
    for (const turn of turns) byId.set(turn.id, turn);
    spoken = spoken.concat(turns);
  }
  let translated: SpokenTurn[] = [];
  for (const tier of tiers.filter((one) => !isSpoken(one))) {
    const turns = translations.has(tier) ? translateTier(tier, byId, slots, file) : [];
    dropped.add('dependent-tier', tier.annotations.length - turns.length);
    translated = translated.concat(turns);
  }
  dropped.add('empty-turn', spoken.filter(({ said }) => said === '').length);
  const [turns, translatedTurns] = [inOrder(spoken), inOrder(translated)];
  if (turns.length === 0) throw new ArchiveError('unreadable-transcript', { file, line: root.line, column: root.column, reason: 'no-turns' });
  return {
    sessions: [{ turns }], dropped: dropped.counts, doubts: doubts.counts, ...translations.languageOfTop(),
    ...(translatedTurns.length === 0 ? {} : { translation: { sessions: [{ turns: translatedTurns }], ...translations.language() } }),
  };
}

interface SpokenTurn {
  readonly id: string;
  readonly speaker: string | null;
  readonly said: string;
  readonly span: Span;
  /** Milliseconds by which turns are put in order: those of the turn before in the tier, where it has none of its own. */
  readonly order: number;
}

function isTop({ element }: Tier): boolean {
  return attributeOf(element, 'PARENT_REF') === null;
}

function timeTier({ element, annotations }: Tier, slots: TimeSlots, file: string): SpokenTurn[] {
  const speaker = speakerOf(element);
  const spans = timeAnnotations(annotations.map((annotation) => annotation.element), slots, file);
  let order = 0;
  return annotations.map(({ id, text }, index) => {
    const span = spans[index] ?? { start: null, end: null, isGuess: true };
    order = span.start ?? order;
    return { id, speaker, said: text, span, order };
  });
}

/** ELAN calls the tier of a new file `default`, which is nobody's name; our own writer numbers further ones (`default-2`). */
function speakerOf(tier: XmlElement): string | null {
  const participant = attributeOf(tier, 'PARTICIPANT') ?? '';
  const id = attributeOf(tier, 'TIER_ID') ?? '';
  if (participant !== '') return participant;
  return id === '' || /^default(?:-\d+)?$/.test(id) ? null : id;
}

function readTier(element: XmlElement): Tier {
  const annotations: Annotation[] = [];
  for (const holder of childrenOf(element, 'ANNOTATION')) {
    const annotation = childAt(holder, 'ALIGNABLE_ANNOTATION') ?? childAt(holder, 'REF_ANNOTATION');
    if (annotation === undefined) continue;
    annotations.push({
      id: attributeOf(annotation, 'ANNOTATION_ID') ?? '',
      of: attributeOf(annotation, 'ANNOTATION_REF'),
      text: tidyParagraphs(rawTextOf(childAt(annotation, 'ANNOTATION_VALUE'))),
      element: annotation,
    });
  }
  return { element, annotations };
}

function tidyParagraphs(text: string): string {
  return tidyText(text).split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '').join('\n');
}

/** What depends on a turn has its time and its speaker; what has times of its own keeps them. */
function translateTier(tier: Tier, turns: ReadonlyMap<string, SpokenTurn>, slots: TimeSlots, file: string): SpokenTurn[] {
  if (tier.annotations.every(({ of }) => of === null)) return timeTier(tier, slots, file);
  return tier.annotations.flatMap(({ of, text, id }) => {
    const original = of === null ? undefined : turns.get(of);
    return original === undefined ? [] : [{ ...original, said: text, id }];
  });
}

/** By time, and in the file's order where it is the same. */
function inOrder(spoken: readonly SpokenTurn[]): Turn[] {
  return spoken.filter(({ said }) => said !== '').sort((one, other) => one.order - other.order)
    .map(({ speaker, said, span }) => ({ speaker, start: span.start, end: span.end, text: said }));
}

function saysTranslation({ element }: Tier): boolean {
  return /translat|번역/i.test(attributeOf(element, 'LINGUISTIC_TYPE_REF') ?? '');
}

/** Which tiers are translations: by the name of their type or, where they depend on others, because their language is another. */
class TranslationTiers {
  readonly #languages = new Map<string, Language>();
  readonly #top: Language | undefined;
  readonly #tiers = new Map<Tier, Language | undefined>();

  constructor(root: XmlElement, tiers: readonly Tier[]) {
    for (const element of childrenOf(root, 'LANGUAGE')) {
      const id = attributeOf(element, 'LANG_ID') ?? '';
      const language = sayLanguage(id) ?? sayLanguage(attributeOf(element, 'LANG_LABEL') ?? '');
      if (language !== undefined) this.#languages.set(id, language);
    }
    this.#top = tiers.filter((tier) => isTop(tier) && !saysTranslation(tier)).map((tier) => this.#languageOf(tier)).find((language) => language !== undefined);
    for (const tier of tiers) {
      const language = this.#languageOf(tier);
      const otherLanguage = !isTop(tier) && language !== undefined && this.#top !== undefined && language !== this.#top;
      if (otherLanguage || saysTranslation(tier)) this.#tiers.set(tier, language);
    }
  }

  has(tier: Tier): boolean {
    return this.#tiers.has(tier);
  }

  language(): { readonly language?: Language } {
    const language = [...this.#tiers.values()].find((one) => one !== undefined);
    return language === undefined ? {} : { language };
  }

  languageOfTop(): { readonly language?: Language } {
    return this.#top === undefined ? {} : { language: this.#top };
  }

  #languageOf({ element }: Tier): Language | undefined {
    const reference = attributeOf(element, 'LANG_REF') ?? '';
    return this.#languages.get(reference) ?? sayLanguage(reference);
  }
}
