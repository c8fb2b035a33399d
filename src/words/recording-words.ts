// What is said where a recording is played beside its transcript, in English and Korean.

export interface RecordingWords {
  readonly bar: string;
  readonly play: string;
  readonly pause: string;
  readonly back: string;
  /** How far back, in a few letters on the button. */
  readonly backShort: string;
  readonly position: string;
  readonly speed: string;
  readonly slower: string;
  readonly faster: string;
  readonly rate: (rate: string) => string;
  readonly volume: string;
  readonly follow: string;
  readonly choose: string;
  readonly option: (name: string, size: string) => string;
  readonly picture: string;
  readonly fit: string;
  readonly fitAbout: string;
  readonly session: string;
  readonly sessionOf: (session: number) => string;
  readonly whole: string;
  readonly offset: string;
  readonly offsetHelp: string;
  readonly offsetAmiss: string;
  readonly opening: string;
  readonly gone: string;
  readonly unplayable: string;
  readonly noTimes: string;
  /** On a passage's time; `time` as it is spoken. */
  readonly playFrom: (time: string) => string;
  readonly insertTime: string;
  readonly inserted: (time: string) => string;
}

const en: RecordingWords = {
  bar: 'Recording',
  play: 'Play',
  pause: 'Pause',
  back: 'Back 3 seconds',
  backShort: '−3 s',
  position: 'Place in the recording, in seconds',
  speed: 'Speed',
  slower: 'Slower',
  faster: 'Faster',
  rate: (rate) => `${rate}×`,
  volume: 'Volume',
  follow: 'Follow',
  choose: 'Recording',
  option: (name, size) => `${name} (${size})`,
  picture: 'Picture of the recording',
  fit: 'Fit to the text…',
  fitAbout: 'It holds until the vault is locked, and is stored nowhere.',
  session: 'It holds',
  sessionOf: (session) => `Session ${session}`,
  whole: 'The whole transcript',
  offset: 'The text’s time 0:00 lies at',
  offsetHelp: 'In the recording: seconds, or minutes and seconds, such as 1:30. With a minus sign where the recording begins later.',
  offsetAmiss: 'Write it as 90 or as 1:30.',
  opening: 'The recording is being opened.',
  gone: 'The recording has stopped: it is not open to you any more. It may have been closed, withdrawn or removed.',
  unplayable: 'This recording is in a format that cannot be played here. Take it out, and play it with another program.',
  noTimes: 'No passage of this text says when it was spoken, so the recording plays without the text.',
  playFrom: (time) => `Play from ${time}`,
  insertTime: 'Insert the time',
  inserted: (time) => `${time} is inserted.`,
};

const ko: RecordingWords = {
  bar: '녹음·녹화',
  play: '재생',
  pause: '일시 정지',
  back: '3초 뒤로',
  backShort: '3초 뒤로',
  position: '재생 위치(초)',
  speed: '속도',
  slower: '느리게',
  faster: '빠르게',
  rate: (rate) => `${rate}배속`,
  volume: '음량',
  follow: '따라가기',
  choose: '녹음·녹화',
  option: (name, size) => `녹음 ${name} (${size})`,
  picture: '녹화 화면',
  fit: '글과 맞추기…',
  fitAbout: '금고를 잠글 때까지만 쓰며 어디에도 저장하지 않습니다.',
  session: '담긴 내용',
  sessionOf: (session) => `제${session}회 면담`,
  whole: '전사본 전체',
  offset: '글의 0:00에 해당하는 지점',
  offsetHelp: '녹음에서의 시각을 초 또는 1:30처럼 분과 초로 적습니다. 녹음이 나중에 시작하면 빼기표를 붙입니다.',
  offsetAmiss: '90 또는 1:30처럼 적으십시오.',
  opening: '녹음을 여는 중입니다.',
  gone: '녹음 재생을 멈추었습니다. 더 이상 열람할 수 없는 녹음입니다. 비공개로 바뀌었거나 동의가 철회되었거나 삭제되었을 수 있습니다.',
  unplayable: '여기서는 재생할 수 없는 형식입니다. 파일로 내보낸 뒤 다른 프로그램에서 재생하십시오.',
  noTimes: '이 글에는 시각이 적힌 단락이 없어 녹음만 재생합니다.',
  playFrom: (time) => `${time}부터 재생`,
  insertTime: '시각 넣기',
  inserted: (time) => `${time} 시각을 넣었습니다.`,
};

export const recordingWords: { readonly en: RecordingWords; readonly ko: RecordingWords } = { en, ko };
