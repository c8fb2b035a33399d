// What the app says of the files that are kept with a testimony, and of adding, taking out, restricting and removing them.
import type { AttachmentKind } from '../../archive/api/attachment-calls.ts';

type OneEach<Member extends string> = Readonly<Record<Member, string>>;

export interface AttachmentWords {
  readonly title: string;
  readonly about: string;
  readonly none: string;
  readonly list: string;
  readonly kinds: OneEach<AttachmentKind>;
  readonly added: (by: string, day: string) => string;
  readonly fingerprint: string;
  readonly reach: OneEach<'readers' | 'recording' | 'keepers' | 'archivists'>;
  readonly restricted: (kind: string) => string;
  readonly actions: (name: string) => string;
  readonly listen: string;
  readonly add: AddAttachmentWords;
  readonly takeOut: TakeOutWords;
  readonly restrict: RestrictAttachmentWords;
  readonly remove: RemoveAttachmentWords;
  /** How many of how many bytes have come, each with its unit. */
  readonly written: (done: string, total: string) => string;
}

export interface AddAttachmentWords {
  readonly open: string;
  readonly title: string;
  readonly about: string;
  readonly kind: string;
  readonly kindHelp: Readonly<Record<'recording' | 'original' | 'other', string>>;
  readonly choose: string;
  readonly chosen: (name: string) => string;
  readonly chosenOf: (name: string, size: string) => string;
  readonly tooLarge: string;
  readonly submit: string;
  readonly done: string;
  readonly doneForReaders: string;
}

export interface TakeOutWords {
  readonly open: string;
  readonly title: string;
  readonly about: string;
  readonly submit: string;
  readonly purposeHelp: string;
  readonly tooLarge: (size: string, most: string) => string;
  readonly heldWhole: string;
  readonly done: string;
  readonly notSaved: string;
}

export interface RestrictAttachmentWords {
  readonly open: string;
  readonly title: string;
  readonly about: string;
  readonly submit: string;
  readonly explanations: Readonly<Record<'embargo' | 'closed', string>>;
  readonly done: string;
}

export interface RemoveAttachmentWords {
  readonly open: string;
  readonly title: string;
  readonly about: (name: string) => string;
  readonly submit: string;
  readonly done: string;
}

const en: AttachmentWords = {
  title: 'Recordings and files',
  about: 'Kept encrypted with the testimony.',
  none: 'No file is kept with this testimony.',
  list: 'Recordings and files of this testimony',
  kinds: { recording: 'Recording', original: 'Source file', evidence: 'Signed form', other: 'Other file' },
  added: (by, day) => `Added by ${by} on ${day}.`,
  fingerprint: 'SHA-256',
  reach: {
    readers: 'Scholars may play it.',
    recording: 'Scholars do not have it. They do once reading and sound are agreed to (for video also quoting by name) and nothing of the testimony is withheld, for a recording says every word.',
    keepers: 'For archivists and cataloguers alone.',
    archivists: 'For archivists alone.',
  },
  restricted: (kind) => `Restricted: ${kind}.`,
  actions: (name) => `What can be done with ${name}`,
  listen: 'Play beside the text',
  add: {
    open: 'Add a file…',
    title: 'Add a recording or a file',
    about: 'At most 2 GB. It is encrypted piece by piece as it comes, and nothing is left of it if you cancel.',
    kind: 'What it is',
    kindHelp: {
      recording: 'Sound or picture of the interview. Scholars may play it where consent lets them.',
      original: 'The file that the transcript came from, as it came.',
      other: 'A photograph, a map, a letter.',
    },
    choose: 'Choose a file…',
    chosen: (name) => `Chosen: ${name}`,
    chosenOf: (name, size) => `Chosen: ${name}, ${size}`,
    tooLarge: 'This file is larger than 2 GB. Divide it, by session for example.',
    submit: 'Add',
    done: 'The file is in the vault.',
    doneForReaders: 'The recording is in the vault, and scholars may play it.',
  },
  takeOut: {
    open: 'Take out…',
    title: 'Take a file out of the vault',
    about: 'A copy leaves, if consent allows it for this purpose, and that it left is put on record. What is outside is not protected any more.',
    submit: 'Take out',
    purposeHelp: 'Consent is asked for this purpose, and it stands in the register.',
    tooLarge: (size, most) => `This file has ${size}. This browser cannot write a file piece by piece, and would have to hold all of it at once; here it can take out ${most} at most. Use Chrome, Edge or the desktop program.`,
    heldWhole: 'This browser holds all of the file in memory before it saves it.',
    done: 'The file was saved. That it left is on record.',
    notSaved: 'Nothing was saved.',
  },
  restrict: {
    open: 'Restrict or embargo…',
    title: 'Restrict a file',
    about: 'This file alone; the text and other files stay as they are.',
    submit: 'Restrict',
    explanations: {
      embargo: 'Neither scholars nor anybody outside get it until an archivist lifts the embargo.',
      closed: 'Neither scholars nor anybody outside get it.',
    },
    done: 'The file is restricted.',
  },
  remove: {
    open: 'Remove…',
    title: 'Remove a file for ever',
    about: (name) => `“${name}” will be gone from this vault, and nothing brings it back from here. Backups that were made before still hold it.`,
    submit: 'Remove for ever',
    done: 'The file is gone.',
  },
  written: (done, total) => `${done} of ${total}`,
};

const ko: AttachmentWords = {
  title: '녹음과 파일',
  about: '구술과 함께 암호화하여 보관합니다.',
  none: '이 구술과 함께 보관한 파일이 없습니다.',
  list: '이 구술의 녹음과 파일',
  kinds: { recording: '녹음·녹화', original: '원본 파일', evidence: '서명한 동의서', other: '기타 파일' },
  added: (by, day) => `${day}에 ${by} 님이 추가했습니다.`,
  fingerprint: '확인값(SHA-256)',
  reach: {
    readers: '연구자가 재생할 수 있습니다.',
    recording: '연구자에게는 열려 있지 않습니다. 열람과 음성 공개에 동의하고(영상은 실명 인용에도) 구술에 비공개한 것이 없어야 열립니다. 녹음에서는 모든 말이 들리기 때문입니다.',
    keepers: '기록관리자와 목록 담당자만 볼 수 있습니다.',
    archivists: '기록관리자만 볼 수 있습니다.',
  },
  restricted: (kind) => `제한: ${kind}.`,
  actions: (name) => `${name} 파일에 대해 할 수 있는 일`,
  listen: '글과 함께 재생',
  add: {
    open: '파일 추가…',
    title: '녹음이나 파일 추가',
    about: '2GB까지 추가할 수 있습니다. 조금씩 읽어 바로 암호화하며, 취소하면 아무것도 남지 않습니다.',
    kind: '종류',
    kindHelp: {
      recording: '면담을 녹음하거나 녹화한 것입니다. 동의가 허락하면 연구자도 재생할 수 있습니다.',
      original: '전사본을 들여온 원래 파일입니다.',
      other: '사진, 지도, 편지 따위입니다.',
    },
    choose: '파일 고르기…',
    chosen: (name) => `고른 파일: ${name}`,
    chosenOf: (name, size) => `고른 파일: ${name}, ${size}`,
    tooLarge: '2GB가 넘는 파일입니다. 면담 회차 등으로 나누십시오.',
    submit: '추가',
    done: '파일을 금고에 넣었습니다.',
    doneForReaders: '녹음을 금고에 넣었으며, 연구자가 재생할 수 있습니다.',
  },
  takeOut: {
    open: '내보내기…',
    title: '파일을 금고 밖으로 내보내기',
    about: '동의가 이 목적을 허락하면 사본이 나가며, 나간 사실을 기록합니다. 밖으로 나간 파일은 더 이상 보호되지 않습니다.',
    submit: '내보내기',
    purposeHelp: '이 목적에 동의가 있는지 확인하며, 제공 대장에 적힙니다.',
    tooLarge: (size, most) => `파일의 크기는 ${size}입니다. 이 브라우저는 파일을 조금씩 저장하지 못하고 한꺼번에 메모리에 올려야 하므로 ${most}까지만 내보낼 수 있습니다. 크롬이나 엣지, 또는 데스크톱 프로그램을 쓰십시오.`,
    heldWhole: '이 브라우저는 파일 전체를 메모리에 올린 뒤 저장합니다.',
    done: '파일을 저장했습니다. 나간 사실을 기록했습니다.',
    notSaved: '저장하지 않았습니다.',
  },
  restrict: {
    open: '제한 및 공개 유예…',
    title: '파일 제한',
    about: '이 파일만 제한하며, 글과 다른 파일은 그대로입니다.',
    submit: '제한',
    explanations: {
      embargo: '기록관리자가 공개 유예를 해제할 때까지 연구자나 외부에 내주지 않습니다.',
      closed: '연구자나 외부에 내주지 않습니다.',
    },
    done: '파일을 제한했습니다.',
  },
  remove: {
    open: '삭제…',
    title: '파일 영구 삭제',
    about: (name) => `“${name}” 파일이 금고에서 없어지며 여기서는 되살릴 수 없습니다. 그 전에 만든 백업에는 남아 있습니다.`,
    submit: '영구 삭제',
    done: '파일을 없앴습니다.',
  },
  written: (done, total) => `${total} 가운데 ${done} 완료`,
};

export const attachmentWords: { readonly en: AttachmentWords; readonly ko: AttachmentWords } = { en, ko };
