// What the command line says of attachments, and its help on them, in English and Korean.
import { countEn, countKo } from './count-words.ts';

type Kind = 'recording' | 'original' | 'evidence' | 'other';

export interface CommandAttachmentWords {
  readonly kept: (attachment: string, name: string, bytes: number) => string;
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Readers have it. */
  readonly cleared: string;
  readonly none: string;
  readonly written: (file: string, bytes: number) => string;
  readonly removed: (attachment: string) => string;
}

const en: CommandAttachmentWords = {
  kept: (attachment, name, bytes) => `${attachment}: ${name}, ${countEn(bytes, 'byte', 'bytes')}, is in the vault.`,
  kinds: { recording: 'recording', original: 'source file', evidence: 'signed form', other: 'other' },
  cleared: 'open to readers',
  none: 'Nothing is attached that you may see.',
  written: (file, bytes) => `${file}: ${countEn(bytes, 'byte', 'bytes')}. The disclosure is on record.`,
  removed: (attachment) => `${attachment} is gone from the vault. Backups made before still hold it.`,
};

const ko: CommandAttachmentWords = {
  kept: (attachment, name, bytes) => `${attachment}: ${name}, ${countKo(bytes, '바이트')}. 금고에 넣었습니다.`,
  kinds: { recording: '녹음·녹화', original: '원본 파일', evidence: '서명한 동의서', other: '기타' },
  cleared: '열람자에게 공개',
  none: '볼 수 있는 첨부 파일이 없습니다.',
  written: (file, bytes) => `${file}: ${countKo(bytes, '바이트')}. 제공한 사실을 기록했습니다.`,
  removed: (attachment) => `${attachment}: 금고에서 없앴습니다. 그 전에 만든 백업에는 남아 있습니다.`,
};

export const commandAttachmentWords = { en, ko } as const;

/** What the help says: spread into the words for all commands. */
export const attachmentHelpWords = {
  en: {
    summaries: {
      attach: 'keep a file with a testimony: a recording, a source file, a signed form',
      'attachments list': 'list what is kept with a testimony',
      'attachments export': 'write an attachment to a file, if consent allows it, and record that it left',
      'attachments remove': 'remove an attachment for ever',
    },
    groupSummaries: { attachments: 'what is kept with a testimony besides its text' },
    notes: {
      attach: 'At most 2 GB, read and encrypted piece by piece. A recording is heard by readers only where reading and sound are agreed to '
        + '(video: quoting by name too) and nothing of the testimony is withheld, for it would say the words. A signed form is for archivists.',
      'attachments export': 'Needs the scope of the purpose, and publish-audio for a recording; quote-named too for video, source files and others. '
        + 'Nothing leaves of a testimony of which anything is withheld. A signed form leaves for --purpose accountability alone.',
    },
    optionMeanings: { 'media-type': 'what kind of data it is, such as audio/mpeg; otherwise told by its name' },
    meaningsIn: { attach: { kind: 'recording, original, evidence or other' } },
  },
  ko: {
    summaries: {
      attach: '구술과 함께 파일을 보관합니다: 녹음, 원본 파일, 서명한 동의서',
      'attachments list': '구술과 함께 보관한 파일을 보여 줍니다',
      'attachments export': '동의가 허락하면 첨부 파일을 파일로 내보내고, 내보낸 사실을 기록합니다',
      'attachments remove': '첨부 파일을 영영 없앱니다',
    },
    groupSummaries: { attachments: '본문 말고 구술과 함께 보관하는 것' },
    notes: {
      attach: '2GB까지이며, 조금씩 읽어 암호화합니다. 녹음은 열람과 음성 공개에 동의했고(영상은 실명 인용에도) 구술에서 비공개한 것이 하나도 없을 때에만 '
        + '열람자가 들을 수 있습니다. 비공개한 말이 녹음에서는 들리기 때문입니다. 서명한 동의서는 기록관리자만 볼 수 있습니다.',
      'attachments export': '목적에 맞는 범위의 동의가 있어야 하며, 녹음은 publish-audio, 영상과 원본 파일과 기타 파일은 quote-named에도 동의해야 합니다. '
        + '비공개한 것이 하나라도 있는 구술에서는 아무것도 나가지 않습니다. 서명한 동의서는 --purpose accountability로만 나갑니다.',
    },
    optionMeanings: { 'media-type': '자료의 종류(예: audio/mpeg). 없으면 파일 이름으로 판단합니다' },
    meaningsIn: { attach: { kind: 'recording, original, evidence, other 가운데 하나' } },
  },
} as const;
