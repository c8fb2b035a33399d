// Walks every object of a file from its trailer, holding each against the shapes that our files may have.
import { mixtures, shapes, type Shape } from './file-shapes.ts';
import { Dictionary, isName, isString, Reference, Stream, type Value } from './parse-objects.ts';
import { resolve, type WrittenFile } from './read-written.ts';

/** Thrown with the key at which an object differs from its shape; keys are the standard's own words. */
export class UnknownObject extends Error {}

export interface Allowed {
  /** Strings by channel, as they are written in the file, so that not even an encoding is free. */
  readonly strings: Readonly<Record<string, ReadonlySet<string>>>;
  readonly fontNames: ReadonlySet<string>;
  readonly fontKeys: ReadonlySet<string>;
}

/** The streams that were met, by what their contents have to be. */
export type Streams = ReadonlyMap<NonNullable<Shape['contents']>, readonly Stream[]>;

const shapeTable: Readonly<Record<string, Shape>> = shapes;

/** What a rule stands for: one alternative, or several that are told apart by the kind of object. */
const alternativesOf = new Map<string, readonly string[]>();

/** @throws UnknownObject for any object, entry, name or string that is not foreseen, and for any that nothing refers to. */
export function checkObjects(file: WrittenFile, allowed: Allowed): Streams {
  const walk = new Walk(file, allowed);
  walk.check(file.root, 'catalog', 'Root');
  walk.check(file.info, 'info', 'Info');
  walk.run();
  for (let number = 1; number < file.objects.length; number += 1) {
    if (walk.seen[number] === undefined) throw new UnknownObject('orphan');
  }
  return walk.streams;
}

class Walk {
  /** By an object's number, the rule that it was found to keep. */
  readonly seen: (string | undefined)[] = [];
  readonly streams = new Map<NonNullable<Shape['contents']>, Stream[]>();
  readonly #waiting: { object: Dictionary; shape: Shape; key: string }[] = [];
  readonly #file: WrittenFile;
  readonly #allowed: Allowed;

  constructor(file: WrittenFile, allowed: Allowed) {
    this.#file = file;
    this.#allowed = allowed;
  }

  /** Works through what has been met so far; a list, because outlines are chains longer than a call stack. */
  run(): void {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      for (const [key, value] of next.object) {
        const rule = Object.hasOwn(next.shape.entries, key) ? next.shape.entries[key] : undefined;
        if (rule === undefined) throw new UnknownObject(next.key);
        this.check(value, rule, key);
      }
    }
  }

  check(written: Value, rule: string, key: string): void {
    const object = resolve(this.#file, written) as Value | undefined;
    const chosen = choose(object, rule);
    if (object === undefined || chosen === undefined) throw new UnknownObject(key);
    if (written instanceof Reference) {
      const before = this.seen[written.number];
      if (before === chosen) return;
      if (before !== undefined) throw new UnknownObject(key);
      this.seen[written.number] = chosen;
    }
    if (!this.#accepts(object, chosen, key)) throw new UnknownObject(key);
  }

  #accepts(object: Value, rule: string, key: string): boolean {
    if (rule === '#') return typeof object === 'number';
    if (rule === '?') return typeof object === 'boolean';
    if (rule === '0') return object === null;
    if (rule.startsWith('/')) return isName(object) && this.#isName(object.slice(1), rule.slice(1));
    if (rule.startsWith('$')) return isString(object) && this.#allowed.strings[rule.slice(1)]?.has(object) === true;
    if (rule.startsWith('[')) {
      if (!Array.isArray(object)) return false;
      const member = rule.slice(1, -1);
      for (const each of object as readonly Value[]) this.check(each, member, key);
      return true;
    }
    if (rule.startsWith('{')) return this.#acceptsFonts(object, rule.slice(1, -1), key);
    return this.#acceptsShape(object, rule, key);
  }

  #isName(name: string, names: string): boolean {
    return names === '@' ? this.#allowed.fontNames.has(name) : names.split('|').includes(name);
  }

  #acceptsFonts(object: Value, rule: string, key: string): boolean {
    if (!(object instanceof Dictionary)) return false;
    for (const [name, value] of object) {
      if (!this.#allowed.fontKeys.has(name)) return false;
      this.check(value, rule, key);
    }
    return true;
  }

  #acceptsShape(object: Value, rule: string, key: string): boolean {
    const shape = shapeTable[rule];
    if (shape === undefined) return false;
    if (shape.contents === undefined) {
      if (!(object instanceof Dictionary)) return false;
      this.#waiting.push({ object, shape, key });
      return true;
    }
    if (!(object instanceof Stream)) return false;
    const alike = this.streams.get(shape.contents);
    if (alike === undefined) this.streams.set(shape.contents, [object]);
    else alike.push(object);
    this.#waiting.push({ object: object.dictionary, shape, key });
    return true;
  }
}

/** The alternative that fits the object's kind and, for a dictionary, its Type. */
function choose(object: Value | undefined, rule: string): string | undefined {
  let alternatives = alternativesOf.get(rule);
  if (alternatives === undefined) alternativesOf.set(rule, alternatives = mixtures[rule] ?? rule.split('*'));
  if (alternatives.length === 1) return alternatives[0];
  return alternatives.find((alternative) => {
    if (alternative === '#') return typeof object === 'number';
    if (alternative === '0') return object === null;
    if (alternative.startsWith('/')) return isName(object);
    if (alternative.startsWith('[')) return Array.isArray(object);
    const type = object instanceof Dictionary ? object.get('Type') : null;
    return shapeTable[alternative]?.entries['Type'] === type;
  });
}
