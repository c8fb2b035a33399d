// What the command line says of dry runs, import reports and alignments, and its help on them, in English and Korean.
import { countEn, countKo, numberIn } from './count-words.ts';

export interface CommandImportWords {
  readonly planned: (files: number, known: number, twice: number, left: number, faults: number) => string;
  readonly total: (turns: number, words: number, passages: number) => string;
  readonly read: (format: string, charset: string, language: string, inferred: boolean) => string;
  readonly speakers: (labels: string) => string;
  readonly timed: (timed: number, points: number) => string;
  readonly dropped: (lines: number, kind: string) => string;
  readonly doubt: (times: number, kind: string) => string;
  readonly columnTaken: (heading: string, column: string) => string;
  readonly row: (row: number, by: string) => string;
  readonly problem: (row: number | null, column: string, problem: string) => string;
  readonly translates: (name: string, by: string) => string;
  readonly secondText: (language: string, turns: number) => string;
  readonly aligned: (means: string, paired: number, alone: number, aloneThere: number) => string;
  readonly notAligned: string;
  readonly originalNotRead: string;
  readonly sameAs: (file: string) => string;
  readonly table: (file: string, rows: number, matched: number) => string;
  readonly columnsUnknown: (headings: string) => string;
  readonly rowWithoutFile: (row: number, called: string) => string;
  readonly filesWithoutRow: (files: number) => string;
  readonly repeated: (column: string, value: string, rows: string) => string;
  readonly translationOf: (file: string, testimony: string, original: string) => string;
  readonly withoutOriginal: (file: string, testimony: string) => string;
  readonly kept: (files: number) => string;
  readonly reportWritten: (file: string) => string;
  readonly alignmentUndone: (testimony: string) => string;
  readonly nothingWritten: string;
}

export const commandImportWords: { readonly en: CommandImportWords; readonly ko: CommandImportWords } = {
  en: {
    planned: (files, known, twice, left, faults) => [
      `${countEn(files, 'file', 'files')} would come in`, `${numberIn('en', known)} already there`, `${numberIn('en', twice)} twice`,
      `${numberIn('en', left)} left out`, `${numberIn('en', faults)} not readable`,
    ].join(', ') + '.',
    total: (turns, words, passages) => `${countEn(turns, 'turn', 'turns')}, ${countEn(words, 'word', 'words')}, ${countEn(passages, 'passage', 'passages')}.`,
    read: (format, charset, language, inferred) => `read as ${format}, ${charset}, ${language}${inferred ? ' (inferred)' : ''}`,
    speakers: (labels) => `speakers: ${labels}`,
    timed: (timed, points) => `${countEn(timed, 'turn', 'turns')} with a time, ${countEn(points, 'index point', 'index points')}`,
    dropped: (lines, kind) => `left out: ${countEn(lines, 'line', 'lines')}, ${kind}`,
    doubt: (times, kind) => `not certain: ${numberIn('en', times)} ${kind}`,
    columnTaken: (heading, column) => `column “${heading}” taken for ${column}`,
    row: (row, by) => `row ${row} of the table, ${by}`,
    problem: (row, column, problem) => `${row === null ? '' : `row ${row}, `}${column} ${problem}: left out`,
    translates: (name, by) => `translation of ${name}, ${by}`,
    secondText: (language, turns) => `a second text in ${language}, ${countEn(turns, 'turn', 'turns')}`,
    aligned: (means, paired, alone, aloneThere) => (
      `aligned ${means}: ${countEn(paired, 'turn', 'turns')}; without a counterpart: ${numberIn('en', alone)} here, ${numberIn('en', aloneThere)} in the original`
    ),
    notAligned: 'nothing of it could be aligned with certainty',
    originalNotRead: 'its original does not come in, so nothing can be aligned',
    sameAs: (file) => `the same bytes as ${file}`,
    table: (file, rows, matched) => `${file}: ${countEn(rows, 'row', 'rows')}, ${numberIn('en', matched)} with a file.`,
    columnsUnknown: (headings) => `columns not used: ${headings}`,
    rowWithoutFile: (row, called) => `row ${row}: no file (${called})`,
    filesWithoutRow: (files) => `${countEn(files, 'file has', 'files have')} no row`,
    repeated: (column, value, rows) => `${column} ${value} stands in rows ${rows}: the first counts`,
    translationOf: (file, testimony, original) => `${file}: ${testimony} translates ${original}`,
    withoutOriginal: (file, testimony) => `${file}: ${testimony} translates something that is not in the vault`,
    kept: (files) => `${countEn(files, 'file is', 'files are')} kept as attachments.`,
    reportWritten: (file) => `Report: ${file}`,
    alignmentUndone: (testimony) => `${testimony} is no translation any more.`,
    nothingWritten: 'Nothing was written.',
  },
  ko: {
    planned: (files, known, twice, left, faults) => (
      `들여올 파일 ${countKo(files, '개')}, 이미 있는 파일 ${countKo(known, '개')}, 겹치는 파일 ${countKo(twice, '개')}, 제외한 파일 ${countKo(left, '개')}, 읽지 못한 파일 ${countKo(faults, '개')}.`
    ),
    total: (turns, words, passages) => `발화 ${countKo(turns, '개')}, ${countKo(words, '어절')}, 단락 ${countKo(passages, '개')}.`,
    read: (format, charset, language, inferred) => `형식 ${format}, 문자 인코딩 ${charset}, 언어 ${language}${inferred ? ' (추정)' : ''}`,
    speakers: (labels) => `화자: ${labels}`,
    timed: (timed, points) => `시각이 있는 발화 ${countKo(timed, '개')}, 차례 ${countKo(points, '항목')}`,
    dropped: (lines, kind) => `제외: ${countKo(lines, '행')}, ${kind}`,
    doubt: (times, kind) => `확실하지 않음: ${kind} ${countKo(times, '건')}`,
    columnTaken: (heading, column) => `열 “${heading}”: ${column}(으)로 읽음`,
    row: (row, by) => `표의 ${row}행, ${by}`,
    problem: (row, column, problem) => `${row === null ? '' : `${row}행 `}${column}: ${problem}. 제외했습니다`,
    translates: (name, by) => `${name}의 번역, ${by}`,
    secondText: (language, turns) => `두 번째 글: ${language}, 발화 ${countKo(turns, '개')}`,
    aligned: (means, paired, alone, aloneThere) => (
      `${means}으로 맞춤: 발화 ${countKo(paired, '개')}. 짝이 없는 발화는 여기 ${countKo(alone, '개')}, 원문 ${countKo(aloneThere, '개')}`
    ),
    notAligned: '확실하게 맞출 수 있는 것이 없습니다',
    originalNotRead: '원문이 들어오지 않아 맞출 수 없습니다',
    sameAs: (file) => `${file}과(와) 내용이 같음`,
    table: (file, rows, matched) => `${file}: ${countKo(rows, '행')}, 파일이 있는 행 ${countKo(matched, '개')}.`,
    columnsUnknown: (headings) => `쓰지 않은 열: ${headings}`,
    rowWithoutFile: (row, called) => `${row}행: 파일 없음 (${called})`,
    filesWithoutRow: (files) => `표에 행이 없는 파일 ${countKo(files, '개')}`,
    repeated: (column, value, rows) => `${column} ${value}: ${rows}행에 거듭 나옵니다. 첫 행을 씁니다`,
    translationOf: (file, testimony, original) => `${file}: ${testimony}은(는) ${original}의 번역`,
    withoutOriginal: (file, testimony) => `${file}: ${testimony}의 원문이 금고에 없습니다`,
    kept: (files) => `원본 파일 ${countKo(files, '개')}를 첨부 파일로 보관했습니다.`,
    reportWritten: (file) => `보고서: ${file}`,
    alignmentUndone: (testimony) => `${testimony}: 이제 번역으로 다루지 않습니다.`,
    nothingWritten: '아무것도 쓰지 않았습니다.',
  },
};

/** What the help says: spread into the words for all commands. */
export const importHelpWords = {
  en: {
    summaries: { align: 'say that one testimony is a translation of another, and align the two; without the other, undo that' },
    groupSummaries: {},
    notes: {
      align: 'Turns are paired where it is certain that they belong together: by timecodes where both have them, else by turns or paragraphs. What has no counterpart is counted.',
    },
    optionMeanings: {
      'dry-run': 'tell what would come in, what was inferred and what is wrong, file by file; nothing is written',
      map: 'a table of descriptions (CSV, XLSX, ODS), a row for each file, matched by file name or accession number',
      choices: 'a JSON file: {"files": {"name.txt": {"language": "ko", "speakers": {"Q": "Interviewer"}, "original": "other.txt", "leave": true}}, "columns": {"Heading": "title"}}',
      report: 'a file for the report: JSON or CSV by its ending, else text. It holds no text of transcripts',
      'keep-originals': 'keep each file as it came as an attachment of its testimony',
      by: 'timecode, turn or paragraph; otherwise what leaves fewest turns alone',
    },
    meaningsIn: {},
  },
  ko: {
    summaries: { align: '한 구술을 다른 구술의 번역으로 두고 둘을 맞춥니다. 원문을 주지 않으면 되돌립니다' },
    groupSummaries: {},
    notes: {
      align: '서로 짝인 것이 확실한 발화만 맞춥니다. 둘 다 시각이 있으면 시각으로, 아니면 발화나 문단으로 맞추며, 짝이 없는 발화는 세어 알려 줍니다.',
    },
    optionMeanings: {
      'dry-run': '무엇이 들어오고 무엇을 추정했으며 무엇이 잘못되었는지 파일마다 알려 주고, 아무것도 쓰지 않습니다',
      map: '기술 내용을 적은 표(CSV, XLSX, ODS). 파일마다 한 행이며 파일 이름이나 수집 번호로 찾습니다',
      choices: 'JSON 파일: {"files": {"name.txt": {"language": "ko", "speakers": {"문": "면담자"}, "original": "other.txt", "leave": true}}, "columns": {"머리글": "title"}}',
      report: '보고서 파일. 확장자가 json이나 csv이면 그 형식으로, 아니면 글로 씁니다. 전사본의 글은 담지 않습니다',
      'keep-originals': '들여온 파일을 그대로 구술의 첨부 파일로 보관합니다',
      by: 'timecode, turn, paragraph 가운데 하나. 없으면 짝 없는 발화가 가장 적은 것',
    },
    meaningsIn: {},
  },
} as const;
