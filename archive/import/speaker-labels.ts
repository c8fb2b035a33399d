// Finds who speaks: which of the labels at the beginning of lines are speakers, judged over the whole file.
import type { Label, ScriptLine } from './script-line.ts';

const longestName = 40;
const nameShape = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’·\-,()&/]*$/u;
const questionOrAnswer = /^(?:Q|A|QUESTION|ANSWER|Question|Answer|문|답|질문|답변) ?\d{0,2}$/;

const roles = new Set([
  'interviewer', 'interviewee', 'narrator', 'interpreter', 'translator', 'moderator', 'speaker', 'interviewers',
  'interviewees', 'male speaker', 'female speaker', 'unidentified speaker', 'unknown speaker', 'audience', 'transcriber',
  '면담자', '면접자', '구술자', '증언자', '질문자', '답변자', '통역', '통역자', '통역사', '조사자', '연구자', '채록자',
  '인터뷰어', '인터뷰이', '진행자', '사회자', '화자', '참석자',
]);

/** Fields of a title page, remarks, addresses, and words with which a sentence before a colon begins. */
const neverSpeakers = new Set([
  'note', 'notes', 'nb', 'n.b', 'date', 'place', 'location', 'time', 'timecode', 'title', 'subject', 'source', 'url',
  'http', 'https', 'ftp', 'mailto', 'tape', 'side', 'file', 'length', 'duration', 'language', 'copyright', 're', 'ps',
  'p.s', 'example', 'for example', 'e.g', 'i.e', 'interview', 'interview date', 'interview number', 'transcript',
  'abstract', 'summary', 'keywords', 'page', 'chapter', 'retrieved from', 'contact', 'email', 'e-mail', 'tel', 'phone',
  'fax', 'address', 'cc', 'citation', 'session', 'part', 'recording', 'project', 'collection', 'warning', 'caution',
  'editor’s note', "editor's note", 'transcriber’s note', "transcriber's note", 'date of interview', 'working transcript',
  'well', 'so', 'and', 'but', 'or', 'then', 'now', 'yes', 'no', 'okay', 'ok', 'because', 'that', 'this', 'here', 'there',
  'he', 'she', 'they', 'we', 'i', 'you', 'it', 'said', 'says', 'say', 'like', 'question is', 'answer is', 'first',
  'second', 'third', 'also', 'again', 'finally', 'remember', 'what', 'why', 'how', 'who', 'when', 'where', 'which',
  '날짜', '일시', '일자', '장소', '위치', '제목', '주제', '참고', '비고', '주', '주의', '출처', '언어', '시간', '길이', '이메일',
  '전화', '주소', '요약', '초록', '키워드', '저작권', '면담 날짜', '면담 일시', '면담 장소', '인터뷰 날짜', '예', '예를 들어', '그래서',
]);

/** Fields of a title page too, but people's labels where they come back. */
const sometimesSpeakers = new Set(['subject']);
const comingBack = 3;

const particles = new Set([
  'de', 'da', 'di', 'do', 'du', 'des', 'del', 'della', 'dos', 'van', 'von', 'der', 'den', 'la', 'le', 'el', 'al', 'bin',
  'ben', 'ibn', 'y', 'e', 'ter', 'ten', 'of', 'the', 'and', 'zu', 'af', 'av',
]);

/** The label at the beginning of a line, if what stands before its first colon could be a name at all. */
export function matchLabel(line: string): Label | null {
  const opened = /^(?:>> ?)?/.exec(line.slice(0, 3))?.[0].length ?? 0;
  const head = line.slice(opened, opened + 2 * longestName + 1);
  const colon = head.search(/[:：]/);
  if (colon < 1) return null;
  const rawName = head.slice(0, colon);
  const name = rawName.trim().replace(/\s+/g, ' ');
  if ([...name].length > longestName || !nameShape.test(name) || !/\p{L}/u.test(name)) return null;
  const after = line.slice(opened + colon + 1);
  const sure = isQuestionOrAnswer(name);
  const spaced = head[colon] === '：' || after === '' || /^\s/.test(after);
  if (!sure && (!spaced || (rawName.endsWith(' ') && head[colon] === ':'))) return null;
  if (sure && /^\/\//.test(after)) return null;
  return { name, rest: after.trim(), bold: false };
}

export function isQuestionOrAnswer(name: string): boolean {
  return questionOrAnswer.test(name);
}

export function isRole(name: string): boolean {
  return roles.has(name.toLowerCase().replace(/ ?#?\d{1,2}$/, ''));
}

export function isNeverSpeaker(name: string): boolean {
  return neverSpeakers.has(name.toLowerCase().replace(/\.$/, ''));
}

function isNobody(name: string, counts: ReadonlyMap<string, number>): boolean {
  const mayBe = sometimesSpeakers.has(name.toLowerCase()) && (counts.get(name) ?? 0) >= comingBack;
  return isNeverSpeaker(name) && !mayBe;
}

/** Every word begins in upper case or has no case, but for `de`, `van` and their like: `Anna van der Berg`, `김 선생`. */
function isTitled(name: string): boolean {
  const words = name.split(' ');
  return words.length <= 5 && words.every((word, index) => (
    /^[^\p{L}]*[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || /^\P{L}+$/u.test(word) || (index > 0 && particles.has(word))
  ));
}

function isCapitals(name: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);
}

interface Labelled {
  readonly index: number;
  readonly label: Label;
}

/**
 * The names that are speakers in this file. Certain at once: `Q`, `A` and their like, bold names, and names and roles
 * that come back. Names that come once count only beside those: after the first of them, or right before it.
 */
export function findSpeakers(lines: readonly ScriptLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { label } of lines) if (label !== null) counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  const labelled: Labelled[] = [];
  for (const [index, { kind, label }] of lines.entries()) {
    if (kind === 'text' && label !== null && !isNobody(label.name, counts)) labelled.push({ index, label });
  }
  const certain = findCertain(labelled, counts);
  if (certain.size === 0) return findAmongSingles(lines, labelled);
  const first = labelled.findIndex(({ label }) => certain.has(label.name));
  const speakers = new Set(certain);
  for (const { index, label } of labelled.slice(first)) {
    if (isLikelyOnce(label) && opensParagraph(lines, index)) speakers.add(label.name);
  }
  for (const name of findJustBefore(lines, labelled.slice(0, first + 1))) speakers.add(name);
  return speakers;
}

function findCertain(labelled: readonly Labelled[], counts: ReadonlyMap<string, number>): Set<string> {
  const certain = new Set<string>();
  const likely = new Set<string>();
  for (const { label } of labelled) {
    const count = counts.get(label.name) ?? 0;
    if (isQuestionOrAnswer(label.name)) certain.add(label.name);
    else if (count >= 2 && (label.bold || isRole(label.name))) certain.add(label.name);
    else if (count >= 2 && isTitled(label.name)) likely.add(label.name);
    else if (count >= 3 && !label.name.includes(' ')) likely.add(label.name);
  }
  const beginning = labelled.findIndex(({ label }) => likely.has(label.name));
  const company = labelled.some(({ label }, at) => at > beginning && !likely.has(label.name) && isLikelyOnce(label));
  for (const name of likely) {
    if (company || likely.size + certain.size >= 2 || (counts.get(name) ?? 0) >= 3) certain.add(name);
  }
  return certain;
}

/**
 * A file in which nobody speaks twice: its labels are speakers if at least half of its lines begin with one, or if one
 * opens the file and a single voice goes on from there.
 */
function findAmongSingles(lines: readonly ScriptLine[], labelled: readonly Labelled[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { label } of labelled) {
    if (label.bold || isRole(label.name) || isTitled(label.name)) names.add(label.name);
  }
  const filled = lines.filter((line) => line.kind === 'text' && line.text !== '').length;
  const speaking = labelled.filter(({ label }) => names.has(label.name)).length;
  if (speaking * 2 >= filled) return names;
  const opening = lines.find((line) => line.kind === 'text' && line.text !== '')?.label ?? null;
  const monologue = opening !== null && names.has(opening.name) && isLikelyOnce(opening) && isSentence(opening.rest);
  return new Set(monologue ? [opening.name] : []);
}

/** Somebody said this; the fields of a title page are short and end without a full stop. */
function isSentence(rest: string): boolean {
  return /[.!?…。！？]$/.test(rest) || rest.split(' ').length > 8;
}

function isLikelyOnce(label: Label): boolean {
  return label.bold || isRole(label.name) || isCapitals(label.name);
}

function opensParagraph(lines: readonly ScriptLine[], index: number): boolean {
  const before = lines[index - 1];
  if (before === undefined || before.kind !== 'text' || before.label !== null) return true;
  return before.text === '' || /[.!?…。！？)\]"”'’–—-]$/.test(before.text);
}

/** How far before the first certain speaker another may have spoken once. */
const nearby = 12;

/** Speakers who open the conversation and are called otherwise later. */
function findJustBefore(lines: readonly ScriptLine[], opening: readonly Labelled[]): string[] {
  const names: string[] = [];
  for (let at = opening.length - 2; at >= 0; at -= 1) {
    const [entry, next] = [opening[at], opening[at + 1]];
    if (entry === undefined || next === undefined || next.index - entry.index > nearby) break;
    const { rest, name } = entry.label;
    const between = lines.slice(entry.index + 1, next.index);
    if (!isSentence(rest) || !isTitled(name) || between.some((line) => line.kind === 'dropped' && line.droppedAs === 'heading')) break;
    names.push(name);
  }
  return names;
}
