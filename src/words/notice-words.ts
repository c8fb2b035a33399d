// What has to be told after opening: files that do not match, a clock set back, a backup and copies that wait; in English and Korean.
import type { Mismatch } from '../../archive/api/vault-calls.ts';
import { countEn, countKo } from './count-words.ts';

export interface NoticeWords {
  readonly details: string;
  readonly later: string;
  readonly mismatches: Readonly<Record<Mismatch['what'], (file: string) => string>>;
  readonly wayOut: readonly string[];
  readonly check: string;
  readonly clock: string;
  readonly clockDetail: (machine: string, seen: string) => string;
  readonly backupNever: string;
  readonly backupDue: (day: string) => string;
  readonly goBackup: string;
  readonly copies: (copies: number) => string;
  readonly goCopies: string;
}

const en: NoticeWords = {
  details: 'What does not match, and what to do',
  later: 'Later',
  mismatches: {
    head: (file) => `“${file}”: what the vault’s counters said of it is not there.`,
    line: (file) => `“${file}”: what the vault’s counters say of it was altered.`,
    older: (file) => `“${file}” is older than the counters say: an earlier copy of the file may have been put in its place.`,
    newer: (file) => `“${file}” is newer than the counters say: earlier counters may have been put in their place.`,
    rows: (file) => `“${file}”: its records are not those that were written last.`,
    journal: (file) => `“${file}”: its journal does not end where it ended.`,
  },
  wayOut: [
    'Has somebody copied files of the vault, restored some of them, or synchronised the folder? Then close the program and put the whole folder back as one copy from one time, never single files.',
    'If nobody has: copy the whole folder to a safe place as it is, ask who could reach it, and make a vault from the latest backup.',
  ],
  check: 'Check the vault',
  clock: 'This machine’s clock is behind. The vault goes by the latest time that it has seen, so no embargo opens early or closes again.',
  clockDetail: (machine, seen) => `The machine says ${machine}; the vault has seen ${seen}. Set the clock of the machine right.`,
  backupNever: 'This vault has never been backed up. If this disk fails, everything in it is lost.',
  backupDue: (day) => `A backup is due. The last one was made on ${day}, and the vault has changed since.`,
  goBackup: 'Go to backups',
  copies: (copies) => `${countEn(copies, 'reading copy holds', 'reading copies hold')} testimonies that may not be studied there any more.`,
  goCopies: 'Go to reading copies',
};

const ko: NoticeWords = {
  details: '맞지 않는 것과 해야 할 일',
  later: '나중에',
  mismatches: {
    head: (file) => `“${file}”: 금고가 적어 둔 순서에 이 파일에 관한 내용이 없습니다.`,
    line: (file) => `“${file}”: 금고가 적어 둔 순서에서 이 파일에 관한 내용이 바뀌었습니다.`,
    older: (file) => `“${file}”: 적어 둔 순서보다 오래되었습니다. 예전 사본으로 바뀌었을 수 있습니다.`,
    newer: (file) => `“${file}”: 적어 둔 순서보다 새것입니다. 순서 기록이 예전 것으로 바뀌었을 수 있습니다.`,
    rows: (file) => `“${file}”: 마지막으로 쓴 내용과 다릅니다.`,
    journal: (file) => `“${file}”: 업무 일지의 끝이 마지막으로 쓴 것과 다릅니다.`,
  },
  wayOut: [
    '누군가 금고의 파일을 복사하거나 일부만 되돌리거나 폴더를 동기화했습니까? 그렇다면 프로그램을 닫고, 파일 하나가 아니라 같은 때에 만든 사본 하나로 폴더 전체를 되돌리십시오.',
    '그런 일이 없었다면 폴더 전체를 지금 그대로 안전한 곳에 복사하고, 누가 접근할 수 있었는지 확인한 다음, 가장 최근의 백업으로 금고를 만드십시오.',
  ],
  check: '금고 점검',
  clock: '이 컴퓨터의 시계가 늦습니다. 금고는 지금까지 본 가장 늦은 시각을 따르므로, 공개 유예가 일찍 풀리거나 다시 닫히지 않습니다.',
  clockDetail: (machine, seen) => `컴퓨터의 시계는 ${machine}인데 금고는 ${seen}까지 보았습니다. 컴퓨터의 시계를 맞추십시오.`,
  backupNever: '이 금고는 백업한 적이 없습니다. 디스크가 고장 나면 금고에 든 모든 것을 잃습니다.',
  backupDue: (day) => `백업할 때가 되었습니다. 마지막 백업은 ${day}에 만들었고 그 뒤로 금고가 바뀌었습니다.`,
  goBackup: '백업으로 가기',
  copies: (copies) => `더는 밖에서 연구할 수 없는 구술이 든 열람용 사본이 ${countKo(copies, '개')} 있습니다.`,
  goCopies: '열람용 사본으로 가기',
};

export const noticeWords: { readonly en: NoticeWords; readonly ko: NoticeWords } = { en, ko };
