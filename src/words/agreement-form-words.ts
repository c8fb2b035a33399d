// What the form of an agreement says, and the templates that it is filled in from.

export interface AgreementFormWords {
  readonly recordTitle: string;
  readonly recordAbout: string;
  readonly recordSubmit: string;
  readonly draft: string;
  readonly recorded: string;
  readonly drafted: string;
  readonly amendTitle: string;
  readonly amendAbout: string;
  readonly amendSubmit: string;
  readonly amended: string;
  readonly cancel: string;
  readonly templates: string;
  readonly fillIn: string;
  readonly noTemplates: string;
  readonly filledIn: (name: string) => string;
  readonly saveTemplate: string;
  readonly saveTemplateAbout: string;
  readonly templateName: string;
  readonly templateSubmit: string;
  readonly templateSaved: (name: string) => string;
  readonly templateReplaces: string;
  readonly removeTemplate: (name: string) => string;
  readonly templateRemoved: (name: string) => string;
  readonly uses: string;
  readonly usesHelp: string;
  readonly use: string;
  readonly from: string;
  readonly until: string;
  readonly fromOf: (scope: string) => string;
  readonly untilOf: (scope: string) => string;
  readonly allNotAsked: string;
  readonly daysCrossed: (scope: string) => string;
  readonly conditionsMissing: string;
  readonly given: string;
  readonly interpreted: string;
  readonly languageHelp: string;
  readonly languageAmiss: string;
  readonly conditionsHelp: string;
  readonly informationHelp: string;
  readonly reviewDueHelp: string;
  readonly sealedAbout: string;
  readonly namesHere: string;
}

const en: AgreementFormWords = {
  recordTitle: 'Record an agreement',
  recordAbout: 'What the form says that the narrator gave. Until it has been reviewed, it opens nothing.',
  recordSubmit: 'Record the agreement',
  draft: 'Keep as a draft',
  recorded: 'The agreement is recorded. It waits for a review.',
  drafted: 'The draft is kept. It opens nothing.',
  amendTitle: 'Amend the agreement',
  amendAbout: 'The terms as they are from now on, as a new version. It closes the testimony until it has been reviewed.',
  amendSubmit: 'Record the new version',
  amended: 'The new version is recorded. It waits for a review.',
  cancel: 'Leave without recording',
  templates: 'Templates',
  fillIn: 'Fill in from a template',
  noTemplates: 'There are no templates yet.',
  filledIn: (name) => `Filled in from “${name}”.`,
  saveTemplate: 'Save as a template…',
  saveTemplateAbout: 'The terms as they stand in the form, without what is sealed and without the day on which they were given.',
  templateName: 'Name of the template',
  templateSubmit: 'Save the template',
  templateSaved: (name) => `The template “${name}” is saved.`,
  templateReplaces: 'A template of this name is replaced.',
  removeTemplate: (name) => `Remove the template “${name}”`,
  templateRemoved: (name) => `The template “${name}” is removed.`,
  uses: 'Uses',
  usesHelp: 'Each use is granted on its own. What was not asked counts as refused. Both days are included.',
  use: 'Use',
  from: 'From',
  until: 'Until',
  fromOf: (scope) => `${scope}: first day`,
  untilOf: (scope) => `${scope}: last day`,
  allNotAsked: 'Set all to “not asked”',
  daysCrossed: (scope) => `${scope}: the last day is before the first.`,
  conditionsMissing: 'A use was granted with conditions, so the conditions have to be written down.',
  given: 'How it was given',
  interpreted: 'It was given through an interpreter',
  languageHelp: 'In which it was explained and given, as a code: en, ko, zh-Hans.',
  languageAmiss: 'A code has letters, digits and hyphens only.',
  conditionsHelp: 'What a use that is granted with conditions depends on. Such a use stays closed until a new version says that they are met.',
  informationHelp: 'About the archive, its readers, the risks, and how to withdraw.',
  reviewDueHelp: 'It will be in the list of what is due. Nothing closes by itself on that day.',
  sealedAbout: 'Who signed and how they can be reached is kept apart, for archivists alone.',
  namesHere: 'Write no names here: cataloguers read it.',
};

const ko: AgreementFormWords = {
  recordTitle: '동의 기록',
  recordAbout: '구술자가 준 동의서의 내용을 적습니다. 검토를 거치기 전에는 아무것도 공개되지 않습니다.',
  recordSubmit: '동의 기록하기',
  draft: '초안으로 보관',
  recorded: '동의를 기록했습니다. 검토를 기다립니다.',
  drafted: '초안을 보관했습니다. 공개되는 것은 없습니다.',
  amendTitle: '동의 변경',
  amendAbout: '이제부터 적용할 내용을 새 판으로 기록합니다. 검토를 거칠 때까지 이 구술은 비공개가 됩니다.',
  amendSubmit: '새 판 기록하기',
  amended: '새 판을 기록했습니다. 검토를 기다립니다.',
  cancel: '기록하지 않고 나가기',
  templates: '양식',
  fillIn: '양식으로 채우기',
  noTemplates: '저장된 양식이 없습니다.',
  filledIn: (name) => `양식 “${name}”의 내용을 채웠습니다.`,
  saveTemplate: '양식으로 저장…',
  saveTemplateAbout: '지금 화면에 적힌 동의 내용을 저장합니다. 봉인 정보와 동의한 날은 저장하지 않습니다.',
  templateName: '양식 이름',
  templateSubmit: '양식 저장',
  templateSaved: (name) => `양식 “${name}” 저장을 마쳤습니다.`,
  templateReplaces: '같은 이름의 양식은 새 내용으로 바뀝니다.',
  removeTemplate: (name) => `양식 “${name}” 삭제`,
  templateRemoved: (name) => `양식 “${name}” 삭제를 마쳤습니다.`,
  uses: '이용 범위',
  usesHelp: '이용마다 따로 동의를 받습니다. 묻지 않은 이용은 거부로 봅니다. 첫날과 마지막 날을 모두 포함합니다.',
  use: '이용',
  from: '첫날',
  until: '마지막 날',
  fromOf: (scope) => `${scope}: 첫날`,
  untilOf: (scope) => `${scope}: 마지막 날`,
  allNotAsked: '모두 “묻지 않음”으로',
  daysCrossed: (scope) => `${scope}: 마지막 날이 첫날보다 앞섭니다.`,
  conditionsMissing: '조건부로 동의한 이용이 있으므로 조건을 적어야 합니다.',
  given: '동의 경위',
  interpreted: '통역을 거쳐 동의했습니다',
  languageHelp: '설명하고 동의한 언어를 en, ko, zh-Hans와 같은 기호로 적습니다.',
  languageAmiss: '기호에는 로마자, 숫자, 붙임표만 쓸 수 있습니다.',
  conditionsHelp: '조건부로 동의한 이용의 조건입니다. 조건이 채워졌다는 새 판을 기록할 때까지 그 이용은 허용되지 않습니다.',
  informationHelp: '기록관과 열람자, 위험, 철회 방법에 관하여 설명한 내용입니다.',
  reviewDueHelp: '처리할 일 목록에 나타납니다. 그날이 되어도 저절로 닫히지는 않습니다.',
  sealedAbout: '서명한 사람과 연락처는 따로 보관하며 기록관리자만 볼 수 있습니다.',
  namesHere: '목록 담당자도 읽으므로 이름을 적지 마십시오.',
};

export const agreementFormWords: { readonly en: AgreementFormWords; readonly ko: AgreementFormWords } = { en, ko };
