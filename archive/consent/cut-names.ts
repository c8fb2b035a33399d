// Names that a withheld range cuts through: what of them stands beside the range goes with it.
import type { Person } from '../api/consent.ts';
import { foldText } from './fold-text.ts';
import { hangulRun, isTail } from './korean-particles.ts';
import { isCapitalisedAlike, written, type Place } from './names.ts';

/** A part of a name, as it may stand directly after or before what is withheld. */
interface Part {
  readonly pattern: RegExp;
  accepts(found: string, rest: string): boolean;
}

interface Parts {
  readonly after: readonly Part[];
  readonly before: readonly Part[];
}

const hangulOnly = /^[가-힣]+$/u;
const letter = '[\\p{L}\\p{M}]';

/** The places at which a name can be cut in two, each with whether a space may stand there. */
function cutsOf(name: string): { readonly left: string; readonly right: string; readonly space: string }[] {
  const characters = [...name];
  return characters.slice(1).map((_character, index) => {
    const left = characters.slice(0, index + 1).join('');
    const right = characters.slice(index + 1).join('');
    const isBetweenWords = /[\s-]$/u.test(left) || /^[\s-]/u.test(right) || hangulOnly.test(name.replace(/\s+/gu, ''));
    return { left: left.trim(), right: right.trim(), space: isBetweenWords ? '[\\s-]*' : '' };
  });
}

/** A syllable that is a particle too says nothing: a particle would stand there in any case. */
const isParticle = (part: string): boolean => part.length === 1 && hangulOnly.test(part) && isTail(part);

function partsOf(person: Person): Parts {
  const after: Part[] = [];
  const before: Part[] = [];
  const names = person.names.map(({ text }) => foldText(text).text.trim().replace(/\s+/gu, ' '));
  for (const { left, right, space } of names.flatMap(cutsOf)) {
    const [textOfLeft, textOfRight] = [[...left].map(written).join(''), [...right].map(written).join('')];
    const isHangul = hangulOnly.test(right);
    const accepts = (name: string) => (found: string): boolean => isCapitalisedAlike(name, found.trim().replace(/^-/u, ''));
    if (!isParticle(right)) {
      after.push({
        pattern: new RegExp(`^${space}${textOfRight}${isHangul ? '' : `(?:e?s)?(?!(?![가-힣])${letter})`}`, 'iu'),
        accepts: (found, rest) => accepts(right)(found) && (!isHangul || isTail(hangulRun(rest))),
      });
    }
    before.push({ pattern: new RegExp(`(?<!${letter})${textOfLeft}${space}$`, 'iu'), accepts: accepts(left) });
  }
  return { after, before };
}

const known = new WeakMap<Person, Parts>();

function knownParts(person: Person): Parts {
  const parts = known.get(person) ?? partsOf(person);
  known.set(person, parts);
  return parts;
}

/** How far the longest part of a name reaches from a range into the text beside it. */
function reach(beside: string, parts: readonly Part[]): number {
  const lengths = parts.flatMap(({ pattern, accepts }) => {
    const found = pattern.exec(beside);
    return found !== null && accepts(found[0], beside.slice(found.index + found[0].length)) ? [found[0].length] : [];
  });
  return Math.max(0, ...lengths);
}

/**
 * A range of a text, with the parts of these people's names that stand directly beside it. They are taken along whatever
 * the range covers, so that neither a remainder is left over nor anything told of what stands inside.
 */
export function extendOverNames<R extends Place>(text: string, range: R, people: readonly Person[]): R {
  let { start, end } = range;
  for (const person of people) {
    const { after, before } = knownParts(person);
    end += reach(text.slice(end), after);
    start -= reach(text.slice(0, start), before);
  }
  return { ...range, start, end };
}
