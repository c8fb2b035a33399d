// Every sentence of the letter that asks for a copy to be destroyed, in English and Korean.
import type { LetterWords } from '../../archive/api/issue.ts';
import { formNames, purposeNames } from './page-names.ts';

const en: LetterWords = {
  language: 'en',
  title: 'Request to destroy a copy',
  to: 'To',
  unnamed: 'The holder of the copy',
  date: 'Date',
  reference: 'Reference',
  opening: {
    whole:
      'The consent under which the copy described below was given to you has been withdrawn. The copy may no longer be '
      + 'used, and the archive asks you to destroy it.',
    part:
      'Part of the consent under which the copy described below was given to you has been withdrawn. The copy may no longer '
      + 'be used as it is, and the archive asks you to destroy it. As far as the remaining consent allows, the archive can '
      + 'issue a new one.',
  },
  testimony: 'Testimony',
  form: 'Form of the copy',
  formName: formNames.en,
  given: 'Given on',
  givenValue: '{date}, under version {version} of the agreement',
  purpose: 'Purpose',
  purposeName: purposeNames.en,
  sha256: 'SHA-256',
  asked: 'What we ask',
  requests: [
    'Destroy every copy that you hold, on paper and in electronic form, with all back-ups, excerpts and translations.',
    'Pass this request on to everyone to whom you gave any part of it.',
    'Sign the confirmation below and send it back.',
  ],
  closing:
    'No reason has to be given for withdrawing consent. Please do not try to find out who withdrew it, or why. Thank you '
    + 'for your help.',
  forTheArchive: 'For the archive',
  replyTo: 'Reply to',
  confirmation: 'Confirmation',
  confirmationText:
    'I confirm that every copy of testimony {testimony} that I received under reference {reference} has been destroyed, '
    + 'and that everyone to whom it was passed on has been asked to do the same.',
  name: 'Name',
  placeAndDate: 'Place and date',
  signature: 'Signature',
  pageOf: 'Page {page} of {pages}',
};

const ko: LetterWords = {
  language: 'ko',
  title: '사본 폐기 요청',
  to: '받는 사람',
  unnamed: '사본을 가지고 계신 분',
  date: '날짜',
  reference: '발급 번호',
  opening: {
    whole: '아래에 적은 사본을 발급한 근거였던 동의가 철회되었습니다. 이 사본은 더 이상 이용할 수 없으므로 폐기해 주시기를 요청합니다.',
    part:
      '아래에 적은 사본을 발급한 근거였던 동의의 일부가 철회되었습니다. 이 사본은 지금 그대로는 더 이상 이용할 수 없으므로 폐기해 '
      + '주시기를 요청합니다. 남은 동의가 허용하는 범위에서 새 사본을 발급해 드릴 수 있습니다.',
  },
  testimony: '구술',
  form: '사본의 형태',
  formName: formNames.ko,
  given: '발급일',
  givenValue: '{date}, 동의서 제{version}판에 따름',
  purpose: '이용 목적',
  purposeName: purposeNames.ko,
  sha256: 'SHA-256 지문',
  asked: '요청 사항',
  requests: [
    '종이와 전자 형태를 가리지 않고 가지고 계신 모든 사본을 폐기해 주십시오. 받으신 사본은 물론 백업, 출력물, 발췌, 번역 등 그 내용을 '
    + '옮긴 것도 모두 포함됩니다.',
    '사본이나 그 일부를 전달받은 모든 분께 이 요청을 전해 주십시오.',
    '폐기를 마치신 뒤 아래 확인서에 서명하여 회신해 주십시오.',
  ],
  closing:
    '동의를 철회하는 사람은 이유를 밝힐 의무가 없습니다. 누가 왜 철회하였는지 알아보려 하지 말아 주십시오. 협조해 주셔서 감사합니다.',
  forTheArchive: '기관 서명',
  replyTo: '회신처',
  confirmation: '폐기 확인서',
  confirmationText:
    '발급 번호 {reference}에 따라 받은 구술 {testimony}의 사본을 모두 폐기하였으며, 사본을 전달받은 모든 분께 같은 요청을 전하였음을 '
    + '확인합니다.',
  name: '이름',
  placeAndDate: '장소와 날짜',
  signature: '서명',
  pageOf: '{page} / {pages}쪽',
};

export const letterPageWords: { readonly en: LetterWords; readonly ko: LetterWords } = { en, ko };
