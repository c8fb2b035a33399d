// Every sentence of the sheet on which recovery words are printed, in English and Korean.
import type { RecoverySheetWords } from '../../archive/api/issue.ts';

const en: RecoverySheetWords = {
  language: 'en',
  title: 'Recovery words of a vault',
  opening:
    'Whoever has these 24 words and a copy of the vault can open all of it and give an archivist a new passphrase. Keep this '
    + 'sheet as you would keep the only key to the archive.',
  vault: 'Vault',
  number: 'Words number',
  made: 'Made on',
  use: 'To use them',
  uses: [
    'Start Vouchsafe, choose “I have forgotten my passphrase”, and type the words in the order of their numbers, with the '
    + 'name of an archivist and a new passphrase. On the command line: vouchsafe recover VAULT --user NAME.',
    'Make new words afterwards. Once they are confirmed, the words on this sheet no longer open the vault, but still open '
    + 'copies that were made of it before.',
  ],
  keep: 'To keep them',
  keeps: [
    'Put the sheet where fire and water do not reach it, away from the machine and from every copy of the vault: a safe, a '
    + 'sealed envelope with somebody you trust.',
    'Do not photograph it, scan it or send it. Delete the file from which it was printed.',
  ],
  pageOf: 'Page {page} of {pages}',
};

const ko: RecoverySheetWords = {
  language: 'ko',
  title: '금고 복구 단어',
  opening:
    '이 단어 24개와 금고의 사본이 있으면 금고 전체를 열고 기록관리자의 암호 문구를 새로 정할 수 있습니다. 기록관에 하나뿐인 열쇠처럼 '
    + '보관하십시오.',
  vault: '금고',
  number: '복구 단어 번호',
  made: '만든 날',
  use: '쓰는 방법',
  uses: [
    'Vouchsafe에서 “암호 문구를 잊었습니다”를 누른 다음, 기록관리자의 이름과 번호 순서대로의 단어, 새 암호 문구를 입력하십시오. '
    + '명령줄에서는 vouchsafe recover VAULT --user NAME을 씁니다.',
    '쓴 뒤에는 복구 단어를 새로 만드십시오. 새 단어를 확인하면 이 종이의 단어로는 금고를 열 수 없습니다. 다만 그 전에 만든 사본은 여전히 열립니다.',
  ],
  keep: '보관하는 방법',
  keeps: [
    '불과 물이 닿지 않는 곳에, 컴퓨터와 금고의 사본에서 떨어뜨려 보관하십시오. 내화 금고에 넣거나, 봉투에 봉하여 믿을 만한 사람에게 맡기는 방법이 있습니다.',
    '사진을 찍거나 스캔하거나 전송하지 마십시오. 인쇄에 쓴 파일은 삭제하십시오.',
  ],
  pageOf: '{page}/{pages}쪽',
};

export const recoverySheetWords: { readonly en: RecoverySheetWords; readonly ko: RecoverySheetWords } = { en, ko };
