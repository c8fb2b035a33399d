// What issued pages, letters and the register call purposes and forms of disclosure, in English and Korean.
import type { Purpose } from '../../archive/api/consent.ts';
import type { Disclosure } from '../../archive/api/consent-calls.ts';

type InBoth<Name extends string> = Readonly<Record<'en' | 'ko', Readonly<Record<Name, string>>>>;

export const purposeNames: InBoth<Purpose> = {
  en: {
    'catalogue': 'Cataloguing',
    'read': 'Reading and research',
    'quote': 'Quotation',
    'quote-named': 'Quotation by name',
    'publish': 'Publication',
    'teach': 'Teaching',
    'accountability': 'Use by an accountability body',
    'remote-study': 'Research away from the archive',
    'translate': 'Translation',
    'machine-processing': 'Processing by machine',
    'third-party': 'Transfer to a third party',
  },
  ko: {
    'catalogue': '목록 작성',
    'read': '열람 및 연구',
    'quote': '인용',
    'quote-named': '실명 인용',
    'publish': '출판',
    'teach': '교육',
    'accountability': '책임 규명 기구의 이용',
    'remote-study': '기관 밖 연구',
    'translate': '번역',
    'machine-processing': '기계 처리',
    'third-party': '제삼자 제공',
  },
};

export const formNames: InBoth<Disclosure['form']> = {
  en: { 'pdf': 'PDF file', 'copied-text': 'Copied text', 'export': 'Exported file', 'reading-copy': 'Reading copy' },
  ko: { 'pdf': 'PDF 파일', 'copied-text': '복사한 글', 'export': '내보낸 파일', 'reading-copy': '열람용 사본' },
};
