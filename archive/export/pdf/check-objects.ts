// Walks every object of a file from its trailer, holding each against the shapes that our files may have.
import {
  PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber, PDFRawStream, PDFRef, PDFString,
  type PDFContext, type PDFObject,
} from 'pdf-lib';
import { mixtures, shapes, type Shape } from './file-shapes.ts';

/** Thrown with the key at which an object differs from its shape; keys are the standard's own words. */
export class UnknownObject extends Error {}

export interface Allowed {
  /** Strings by channel, as they are written in the file, so that not even an encoding is free. */
  readonly strings: Readonly<Record<string, ReadonlySet<string>>>;
  readonly fontNames: ReadonlySet<string>;
  readonly fontKeys: ReadonlySet<string>;
}

/** The streams that were met, by what their contents have to be. */
export type Streams = ReadonlyMap<NonNullable<Shape['contents']>, readonly PDFRawStream[]>;

const shapeTable: Readonly<Record<string, Shape>> = shapes;

/** @throws UnknownObject for any object, entry, name or string that is not foreseen, and for any that nothing refers to. */
export function checkObjects(context: PDFContext, allowed: Allowed): Streams {
  const walk = new Walk(context, allowed);
  walk.check(context.trailerInfo.Root, 'catalog', 'Root');
  walk.check(context.trailerInfo.Info, 'info', 'Info');
  if (context.trailerInfo.Encrypt !== undefined) throw new UnknownObject('Encrypt');
  walk.run();
  for (const [reference] of context.enumerateIndirectObjects()) {
    if (!walk.seen.has(reference)) throw new UnknownObject('orphan');
  }
  return walk.streams;
}

class Walk {
  readonly seen = new Map<PDFRef, string>();
  readonly streams = new Map<NonNullable<Shape['contents']>, PDFRawStream[]>();
  readonly #waiting: { object: PDFDict | PDFRawStream; shape: Shape; key: string }[] = [];
  readonly #context: PDFContext;
  readonly #allowed: Allowed;

  constructor(context: PDFContext, allowed: Allowed) {
    this.#context = context;
    this.#allowed = allowed;
  }

  /** Works through what has been met so far; a list, because outlines are chains longer than a call stack. */
  run(): void {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      const dictionary = next.object instanceof PDFDict ? next.object : next.object.dict;
      for (const [name, value] of dictionary.entries()) {
        const key = name.decodeText();
        const rule = Object.hasOwn(next.shape.entries, key) ? next.shape.entries[key] : undefined;
        if (rule === undefined) throw new UnknownObject(next.key);
        this.check(value, rule, key);
      }
    }
  }

  check(written: PDFObject | undefined, rule: string, key: string): void {
    const object = written instanceof PDFRef ? this.#context.lookup(written) : written;
    const chosen = this.#choose(object, mixtures[rule] ?? rule.split('*'));
    if (object === undefined || chosen === undefined) throw new UnknownObject(key);
    if (written instanceof PDFRef) {
      const before = this.seen.get(written);
      if (before === chosen) return;
      if (before !== undefined) throw new UnknownObject(key);
      this.seen.set(written, chosen);
    }
    if (!this.#accepts(object, chosen, key)) throw new UnknownObject(key);
  }

  /** The alternative that fits the object's kind and, for a dictionary, its Type. */
  #choose(object: PDFObject | undefined, alternatives: readonly string[]): string | undefined {
    if (alternatives.length === 1) return alternatives[0];
    return alternatives.find((rule) => {
      if (rule === '#') return object instanceof PDFNumber;
      if (rule === '0') return object === PDFNull;
      if (rule.startsWith('/')) return object instanceof PDFName;
      if (rule.startsWith('[')) return object instanceof PDFArray;
      const type = object instanceof PDFDict ? object.get(PDFName.of('Type')) : PDFNull;
      const wanted = shapeTable[rule]?.entries['Type'];
      return wanted === undefined ? type === undefined : type?.toString() === wanted;
    });
  }

  #accepts(object: PDFObject, rule: string, key: string): boolean {
    if (rule === '#') return object instanceof PDFNumber;
    if (rule === '?') return object instanceof PDFBool;
    if (rule === '0') return object === PDFNull;
    if (rule.startsWith('/')) return object instanceof PDFName && this.#isName(object, rule.slice(1));
    if (rule.startsWith('$')) return this.#isString(object, rule.slice(1));
    if (rule.startsWith('[')) {
      if (!(object instanceof PDFArray)) return false;
      for (const member of object.asArray()) this.check(member, rule.slice(1, -1), key);
      return true;
    }
    if (rule.startsWith('{')) return this.#acceptsFonts(object, rule.slice(1, -1), key);
    return this.#acceptsShape(object, rule, key);
  }

  #isName(name: PDFName, names: string): boolean {
    const written = name.toString().slice(1);
    return names === '@' ? this.#allowed.fontNames.has(written) : names.split('|').includes(written);
  }

  #isString(object: PDFObject, channel: string): boolean {
    if (!(object instanceof PDFString) && !(object instanceof PDFHexString)) return false;
    return this.#allowed.strings[channel]?.has(object.toString()) === true;
  }

  #acceptsFonts(object: PDFObject, rule: string, key: string): boolean {
    if (!(object instanceof PDFDict)) return false;
    for (const [name, value] of object.entries()) {
      if (!this.#allowed.fontKeys.has(name.toString().slice(1))) return false;
      this.check(value, rule, key);
    }
    return true;
  }

  #acceptsShape(object: PDFObject, rule: string, key: string): boolean {
    const shape = shapeTable[rule];
    if (shape === undefined) return false;
    if (shape.contents === undefined) {
      if (!(object instanceof PDFDict)) return false;
    } else {
      if (!(object instanceof PDFRawStream)) return false;
      const alike = this.streams.get(shape.contents);
      if (alike === undefined) this.streams.set(shape.contents, [object]);
      else alike.push(object);
    }
    this.#waiting.push({ object, shape, key });
    return true;
  }
}
