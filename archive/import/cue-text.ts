// The text of one caption: voices, tags and entities of WebVTT and SubRip.
import { decode } from 'html-entities';

/** Words of one voice inside one cue. `line` is the index, in the file, of the line on which they begin. */
export interface VoiceText {
  readonly voice: string | null;
  readonly text: string;
  /** False for the rest of a voice's words after a line break in the cue. */
  readonly startsVoice: boolean;
  readonly startsParagraph: boolean;
}

const knownTag = /^<(?:\/?(?:c|i|b|u|s|em|strong|ruby|rt|lang|font|span|p|div)(?:[.\s][^<>]{0,500})?|\/v|(?:\d{1,4}:)?\d{2}:\d{2}\.\d{3})>/i;
const voiceTag = /^<v(?:\.[^\s<>]{0,100})?(?:\s+([^<>]{0,500}))?>/i;
const breakTag = /^<br\s{0,5}\/?>/i;

/** A running reader of cue text: hand it the lines of one cue, take the voices. */
export class CueTextReader {
  readonly #spans: VoiceText[] = [];
  #voice: string | null = null;
  #startsVoice = true;
  #startsParagraph = false;
  #text = '';
  /** Whether a tag other than a voice was taken off. */
  lostMarkup = false;

  addLine(line: string, startsParagraph: boolean): void {
    this.#startsParagraph = startsParagraph;
    let at = 0;
    while (at < line.length) {
      const sign = nextSign(line, at);
      this.#text += line.slice(at, sign);
      at = sign < line.length ? this.#takeSign(line, sign) : sign;
    }
    this.#flush();
  }

  finish(): readonly VoiceText[] {
    this.#flush();
    return this.#spans;
  }

  #takeSign(line: string, at: number): number {
    const window = line.slice(at, at + 600);
    if (window.startsWith('&')) return at + this.#takeEntity(window);
    const voice = voiceTag.exec(window);
    if (voice !== null) {
      this.#flush();
      const name = decodeEntities(voice[1] ?? '').trim();
      this.#voice = name === '' ? null : name;
      this.#startsVoice = true;
      return at + voice[0].length;
    }
    const br = breakTag.exec(window);
    if (br !== null) {
      this.#breakLine();
      return at + br[0].length;
    }
    const tag = knownTag.exec(window);
    if (tag === null) {
      this.#text += '<';
      return at + 1;
    }
    if (/^<\/v/i.test(tag[0])) this.#endVoice();
    else this.lostMarkup = true;
    return at + tag[0].length;
  }

  /** One break ends a line, two end a paragraph. */
  #breakLine(): void {
    const blank = this.#text.trim() === '';
    this.#flush();
    if (blank) this.#startsParagraph = true;
  }

  #endVoice(): void {
    this.#flush();
    this.#voice = null;
    this.#startsVoice = true;
  }

  #takeEntity(window: string): number {
    const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i.exec(window.slice(0, 34))?.[0];
    this.#text += entity === undefined ? '&' : decode(entity);
    return entity?.length ?? 1;
  }

  #flush(): void {
    const text = this.#text.trim();
    this.#text = '';
    if (text === '') return;
    this.#spans.push({ voice: this.#voice, text, startsVoice: this.#startsVoice, startsParagraph: this.#startsParagraph });
    this.#startsVoice = false;
    this.#startsParagraph = false;
  }
}

function nextSign(line: string, from: number): number {
  const sign = /[<&]/g;
  sign.lastIndex = from;
  return sign.exec(line)?.index ?? line.length;
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, (entity) => decode(entity));
}
