// What the page says of removing a user and of giving one another role, in English and Korean.

export interface UserDeedWords {
  /** Of the column with the buttons, and of each button. */
  readonly deeds: string;
  readonly changeRoleOf: (user: string) => string;
  readonly removeOne: (user: string) => string;
  readonly changeRole: string;
  readonly remove: string;
  readonly selfHelp: string;
  readonly roleTitle: (user: string) => string;
  readonly roleAbout: string;
  readonly newRole: string;
  readonly fewer: string;
  readonly roleSubmit: string;
  readonly roleDone: (user: string, role: string) => string;
  readonly rekeyed: string;
  readonly opensAnew: (user: string) => string;
  readonly removeTitle: (user: string) => string;
  readonly removeDoes: string;
  readonly removeTakes: string;
  readonly removeNot: string;
  readonly removeNotList: readonly string[];
  readonly removeSubmit: string;
  readonly removed: (user: string) => string;
  readonly oldCopies: string;
  readonly newWords: string;
  readonly goRecovery: string;
}

const en: UserDeedWords = {
  deeds: 'Change',
  changeRoleOf: (user) => `Change the role of ${user}`,
  removeOne: (user) => `Remove ${user}`,
  changeRole: 'Role…',
  remove: 'Remove…',
  selfHelp: 'Nobody changes his own role or removes himself: another archivist does it. So the vault is never left without one.',
  roleTitle: (user) => `Another role for ${user}`,
  roleAbout: 'What was done in the old role stays in the journal under the same name.',
  newRole: 'New role',
  fewer: 'This role opens less than the old one. So that the old keys are of no use, every file of the vault is written anew with new keys: seconds for a small vault, minutes for a large one.',
  roleSubmit: 'Change the role',
  roleDone: (user, role) => `${user} now has the role: ${role}.`,
  rekeyed: 'Every file of the vault has new keys.',
  opensAnew: (user) => `It holds when ${user} unlocks the vault the next time.`,
  removeTitle: (user) => `Remove ${user}?`,
  removeDoes: 'Their passphrase will not open this vault any more. Every file is written anew with keys that they never had. What they did stays in the journal.',
  removeTakes: 'This takes seconds for a small vault and minutes for a large one. You go on working under the new keys.',
  removeNot: 'What this cannot do',
  removeNotList: [
    'A copy of the vault’s folder that they made, and every backup from before, still opens with their old passphrase. Destroy those that you can reach, and make a new backup.',
    'What they read, printed, issued or copied stays with them. The register says which copies left.',
    'A reading copy that was made for them stays readable. Ask for it back.',
  ],
  removeSubmit: 'Remove, and change all keys',
  removed: (user) => `${user} opens nothing of this vault any more. Every file has new keys.`,
  oldCopies: 'Copies of the folder and backups from before still open with the old passphrase. Make a new backup, and destroy the old ones.',
  newWords: 'Make new recovery words now: an archivist who leaves may have seen the words that are in force.',
  goRecovery: 'Make new recovery words',
};

const ko: UserDeedWords = {
  deeds: '변경',
  changeRoleOf: (user) => `${user} 님의 역할 바꾸기`,
  removeOne: (user) => `${user} 님 제외`,
  changeRole: '역할…',
  remove: '제외…',
  selfHelp: '자신의 역할을 바꾸거나 자신을 제외할 수는 없습니다. 다른 기록관리자가 해야 합니다. 그래서 금고에 기록관리자가 한 명도 남지 않는 일은 생기지 않습니다.',
  roleTitle: (user) => `${user} 님의 새 역할`,
  roleAbout: '이전 역할로 한 일은 같은 이름으로 업무 일지에 남습니다.',
  newRole: '새 역할',
  fewer: '이 역할로 열 수 있는 범위는 이전보다 좁습니다. 이전 키를 쓸 수 없도록 금고의 모든 파일을 새 키로 다시 씁니다. 작은 금고는 몇 초, 큰 금고는 몇 분이 걸립니다.',
  roleSubmit: '역할 바꾸기',
  roleDone: (user, role) => `${user} 님의 역할을 바꾸었습니다. 새 역할: ${role}.`,
  rekeyed: '금고의 모든 파일의 키를 바꾸었습니다.',
  opensAnew: (user) => `${user} 님이 다음에 금고를 열 때부터 적용됩니다.`,
  removeTitle: (user) => `${user} 님을 제외하시겠습니까?`,
  removeDoes: '이 사용자의 암호 문구로는 더 이상 금고를 열 수 없습니다. 모든 파일을 이 사용자가 가진 적 없는 키로 다시 씁니다. 그동안 한 일은 업무 일지에 남습니다.',
  removeTakes: '작은 금고는 몇 초, 큰 금고는 몇 분이 걸립니다. 끝나면 새 키로 계속 일할 수 있습니다.',
  removeNot: '할 수 없는 것',
  removeNotList: [
    '그 사람이 복사해 간 금고 폴더와 이전에 만든 백업은 여전히 옛 암호 문구로 열립니다. 손이 닿는 것은 폐기하고 백업을 새로 만드십시오.',
    '읽거나 인쇄하거나 발급하거나 복사한 것은 그 사람에게 남습니다. 어떤 사본이 나갔는지는 제공 대장에 있습니다.',
    '그 사람을 위해 만든 열람용 사본은 계속 읽을 수 있습니다. 돌려받으십시오.',
  ],
  removeSubmit: '제외하고 모든 키 바꾸기',
  removed: (user) => `${user} 님은 이제 이 금고의 어떤 것도 열 수 없습니다. 모든 파일의 키를 바꾸었습니다.`,
  oldCopies: '이전에 복사한 폴더와 백업은 여전히 옛 암호 문구로 열립니다. 백업을 새로 만들고 이전 것은 폐기하십시오.',
  newWords: '복구 단어를 지금 새로 만드십시오. 떠나는 기록관리자가 지금의 복구 단어를 보았을 수 있습니다.',
  goRecovery: '복구 단어 새로 만들기',
};

export const userDeedWords: { readonly en: UserDeedWords; readonly ko: UserDeedWords } = { en, ko };
