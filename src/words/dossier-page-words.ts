// Every sentence of a dossier's pages that an issued testimony does not have, in English and Korean.
import type { DossierWords } from '../../archive/api/issue.ts';

const en: DossierWords = {
  dossier: 'Dossier of passages',
  contents: 'Contents',
  contentsValue: 'Passages: {passages}. Testimonies: {testimonies}.',
  rightsStatement:
    'Each passage is issued under its narrator’s agreement with the archive, as stated under the title of its testimony. '
    + 'Whatever an agreement does not name, it does not permit. A narrator may withdraw consent at any time; the archive '
    + 'then asks holders of copies to destroy them.',
  rightsOfEach: 'Agreement, version {version}. It permits: {scopes}.',
  notes: 'Notes',
  notesNote: 'Notes are the words of whoever compiled this dossier, and neither the narrators’ nor the archive’s.',
  note: 'Note',
  citationNote: 'Cite a passage by the identifier that stands below it.',
};

const ko: DossierWords = {
  dossier: '단락 모음',
  contents: '내용',
  contentsValue: '단락 {passages}개, 구술 {testimonies}건',
  rightsStatement:
    '각 단락은 구술자와 기관이 맺은 동의서에 따라 발급되었으며, 그 내용은 구술의 제목 아래에 적혀 있습니다. 동의서에 적히지 않은 이용은 '
    + '허용되지 않습니다. 구술자는 언제든지 동의를 철회할 수 있으며, 그 경우 기관은 사본을 가진 분들께 폐기를 요청합니다.',
  rightsOfEach: '동의서 제{version}판. 허용 범위: {scopes}.',
  notes: '메모',
  notesNote: '메모는 이 모음을 엮은 사람의 글이며, 구술자나 기관의 글이 아닙니다.',
  note: '메모',
  citationNote: '단락을 인용할 때에는 그 아래에 적힌 식별 기호를 밝혀 주십시오.',
};

export const dossierPageWords: { readonly en: DossierWords; readonly ko: DossierWords } = { en, ko };
