// The program's sentences in English: plain, short and calm; no sentence blames the person who reads it.
import { agreementFormWords } from './agreement-form-words.ts';
import { agreementWords } from './agreement-words.ts';
import { atlasWords } from './atlas-words.ts';
import { authoritiesWords } from './authorities-words.ts';
import { attachmentWords } from './attachment-words.ts';
import { backupWords } from './backup-words.ts';
import { catalogueWords } from './catalogue-words.ts';
import { consentWords } from './consent-words.ts';
import { importingWords } from './importing-words.ts';
import { collectionWords } from './collection-words.ts';
import { commonWords } from './common-words.ts';
import { deedWords } from './deed-words.ts';
import { editingWords } from './editing-page-words.ts';
import { exchangeWords } from './exchange-words.ts';
import { describingWords } from './describing-words.ts';
import { tableWords } from './table-words.ts';
import { transcriptHistoryWords } from './transcript-history-words.ts';
import { descriptionWords } from './description-words.ts';
import { dueWords } from './due-words.ts';
import { findingWords } from './finding-words.ts';
import { frameWords } from './frame-words.ts';
import { journalWords } from './journal-words.ts';
import { noticeWords } from './notice-words.ts';
import { readingCopyWords } from './reading-copy-words.ts';
import { userDeedWords } from './user-deed-words.ts';
import { vaultCheckWords } from './vault-check-words.ts';
import { issueFormWords } from './issue-form-words.ts';
import { issueOptionsWords } from './issue-options-words.ts';
import { peopleWords } from './people-words.ts';
import { readingWords } from './reading-words.ts';
import { recordingWords } from './recording-words.ts';
import { recoveryWords } from './recovery-words.ts';
import { registerWords } from './register-words.ts';
import { searchWords } from './search-words.ts';
import { settingsWords } from './settings-words.ts';
import { welcomeWords } from './welcome-words.ts';
import { withholdWords } from './withhold-words.ts';
import { eventWords } from './event-words.ts';
import { workbookWords } from './workbook-words.ts';
import type { Words } from './words.ts';

export const en: Words = {
  language: 'en',
  faults: {
    'bad-request': { what: 'The program could not understand what was asked of it.', wayOut: 'Look over the fields and try again. If it happens again, lock the vault, close the program and open it once more.' },
    'not-found': { what: 'This is not here, or it is not open to you.', wayOut: 'Go back to the list. It shows everything that is open to you today.' },
    conflict: { what: 'This does not fit with what is already on record.', wayOut: 'Look at the record as it stands now, then decide whether the change is still wanted.' },
    cancelled: { what: 'The work was stopped before its end.', wayOut: 'The list shows what was finished by then. Start again whenever you wish.' },
    'not-permitted': { what: 'Your role in this vault does not include this.', wayOut: 'Ask an archivist of this vault.' },
    'consent-refused': { what: 'The narrator’s consent does not allow this.', wayOut: 'Ask an archivist. Only the narrator’s agreement, or a decision about a restriction, can change it.' },
    'bad-query': { what: 'The search could not be read.', wayOut: 'Look at the place that is marked. Plain words without signs can always be searched.' },
    'not-a-vault': { what: 'There is no vault in this folder.', wayOut: 'Choose the folder in which the vault was made. It holds a file that is called “keys”.' },
    'vault-exists': { what: 'There is a vault in this folder already.', wayOut: 'Unlock that one, or choose an empty folder for a new one.' },
    'vault-locked': { what: 'The vault is locked.', wayOut: 'Unlock it with your name and your passphrase.' },
    'vault-in-use': { what: 'This vault is open somewhere else.', wayOut: 'Lock it in the other window or program, then try again here.' },
    'wrong-passphrase': { what: 'This name and this passphrase do not open the vault.', wayOut: 'Type both again, and check capital letters and the keyboard’s language. An archivist can add you as a new user if the passphrase is lost.' },
    'wrong-words': { what: 'These recovery words do not open the vault.', wayOut: 'Compare each with the sheet, in the order of the numbers. Newer words may have been made since it was printed.' },
    'weak-passphrase': { what: 'The passphrase is too short to protect the vault.', wayOut: 'Use 8 characters at least. Several words that belong together only for you are better.' },
    'weak-parameters': { what: 'The vault’s key file asks for weaker protection than is safe. Somebody may have altered it.', wayOut: 'Do not enter the passphrase again. Compare the folder with a backup first.' },
    'foreign-file': { what: 'One file in this folder belongs to a different vault.', wayOut: 'Put back the file that belongs here, from a backup. Keep the other one until you know where it came from.' },
    'truncated-file': { what: 'A file of the vault ends too early.', wayOut: 'If the folder was copied, copy it again. Otherwise restore a backup, and keep this folder until you have.' },
    'missing-compartment': { what: 'A file of the vault is missing.', wayOut: 'Look for it where the folder came from, or restore a backup. Nothing was changed.' },
    'newer-format': { what: 'A newer version of this program has written this vault.', wayOut: 'Open it with that version or a later one. Nothing was changed.' },
    'vault-damaged': { what: 'A part of the vault cannot be read as it was written.', wayOut: 'Add nothing more to it. Make a copy of the whole folder, then restore the latest backup.' },
    'vault-rolled-back': { what: 'The vault does not match its own counters. It may be an older copy of itself.', wayOut: 'It can be read but not changed. Compare it with your latest backup before you go on.' },
    'unreadable-file': { what: 'The file could not be opened.', wayOut: 'Check that it is still there and that you are allowed to read it, then choose it again.' },
    'empty-file': { what: 'The file holds no text.', wayOut: 'Choose another file, or save the transcript again from the program that wrote it.' },
    'binary-file': { what: 'The file is not a text file.', wayOut: 'Save the transcript as plain text, Markdown, WebVTT or SubRip, and choose that file.' },
    'file-too-large': { what: 'The file is larger than a transcript can be here.', wayOut: 'Divide it, by session for example, and import the parts.' },
    'wrong-charset': { what: 'The characters of the file could not be made out.', wayOut: 'Save it again as UTF-8, then choose it once more.' },
    'unknown-format': { what: 'The file is in a format that this program does not know.', wayOut: 'Plain text, Markdown, WebVTT and SubRip can be imported. Save the transcript as one of these.' },
    'unreadable-transcript': { what: 'The transcript does not follow its format at the place named.', wayOut: 'Correct that place in a copy of the file, then import the copy.' },
    'reader-stopped': { what: 'Reading this file took too long or too much memory, and was stopped.', wayOut: 'The other files are not affected. Divide this one, or save it in a simpler format.' },
    'missing-glyph': { what: 'The PDF was not made: a character in the testimony is in none of the fonts.', wayOut: 'Tell the people who look after this program which character is named here. Nothing has left the archive.' },
    'leak-check-failed': { what: 'The PDF was not made: its last check found text that had not been cleared.', wayOut: 'Nothing has left the archive. Tell the people who look after this program.' },
    'cannot-write': { what: 'The file could not be written.', wayOut: 'Check that the folder is there and that you are allowed to write in it, or choose another one.' },
    'disk-full': { what: 'The disk is full.', wayOut: 'Make room, then do it again. What had been kept before is safe.' },
    internal: { what: 'Something went wrong inside the program. Its details are held back, because they could hold words of a testimony.', wayOut: 'Lock the vault, open it again, and check it. If it happens again, tell the people who look after this program what you were doing.' },
  },
  refusals: {
    'no-agreement': 'No agreement with the narrator is on record, so the testimony is closed.',
    'not-in-force': 'The agreement with the narrator is not in force.',
    'review-due': 'The agreement with the narrator waits to be reviewed, and is closed until that is done.',
    suspended: 'The agreement with the narrator is suspended.',
    expired: 'The agreement with the narrator has run out.',
    withdrawn: 'The testimony has been withdrawn.',
    'not-granted': 'The narrator was not asked for this use, or did not agree to it.',
    conditions: 'The narrator agreed to this use on conditions, and it is not on record that they are met.',
    'out-of-dates': 'The narrator agreed to this use for other dates than today.',
    closed: 'The testimony is closed.',
    embargo: 'The testimony is under embargo until an archivist lifts it.',
    'metadata-hidden': 'Nothing about this testimony may be shown.',
    role: 'Your role does not allow this use.',
    conflicting: 'The records of consent contradict one another, so the testimony stays closed.',
    'not-cleared': 'No cleared copy of this testimony is ready for reading.',
  },
  reasons: {
    name: 'A person’s name',
    place: 'A place',
    'third-party': 'A third party',
    safety: 'Somebody’s safety',
    'narrator-request': 'At the narrator’s request',
    legal: 'Legal grounds',
    embargo: 'Embargo',
    other: 'Another reason',
  },
  scopes: {
    preserve: 'Keep in the archive',
    'catalogue-metadata': 'List in the catalogue',
    'on-site-research': 'Read in the archive',
    'remote-research': 'Read from elsewhere',
    'quote-pseudonymous': 'Quote under a pseudonym',
    'quote-named': 'Quote by name',
    'publish-text': 'Publish the text',
    'publish-audio': 'Publish the recording',
    teach: 'Use in teaching',
    'share-with-accountability-body': 'Share with a body that seeks accountability',
    translate: 'Translate',
    'machine-processing': 'Process by machine',
    'send-to-third-party': 'Pass to a third party',
  },
  roles: { archivist: 'Archivist', cataloguer: 'Cataloguer', scholar: 'Scholar' },
  roleMeanings: {
    archivist: 'Sees everything, decides what is withheld, and adds users.',
    cataloguer: 'Imports and describes testimony, and can withhold it, but does not open it to others.',
    scholar: 'Searches and reads what consent has opened, and nothing else.',
  },
  standings: {
    open: 'Open', redacted: 'Open in part', embargoed: 'Under embargo', closed: 'Closed', withdrawn: 'Withdrawn',
  },
  restrictionKinds: {
    closed: 'Closed', embargo: 'Embargo', redact: 'Redaction', pseudonymise: 'Pseudonym', 'metadata-hidden': 'Not listed',
  },
  agreementStatuses: {
    draft: 'Draft', recorded: 'Recorded', 'in-force': 'In force', 'review-due': 'Due for review', amended: 'Amended',
    suspended: 'Suspended', 'partly-withdrawn': 'Withdrawn in part', withdrawn: 'Withdrawn', expired: 'Expired',
    'erasure-pending': 'To be erased', erased: 'Erased', 'retained-on-legal-basis': 'Retained on a legal basis',
  },
  purposes: {
    catalogue: 'Catalogue', read: 'Reading in the archive', quote: 'Quotation under a pseudonym',
    'quote-named': 'Quotation by name', publish: 'Publication', teach: 'Teaching', accountability: 'Work for accountability',
    'remote-study': 'Study outside the archive', translate: 'Translation', 'machine-processing': 'Processing by machine',
    'third-party': 'Passing to a third party',
  },
  languages: { en: 'English', ko: 'Korean' },
  description: descriptionWords.en,
  stages: {
    read: 'Reading the file', admit: 'Sealing', clear: 'Clearing for readers', index: 'Indexing', 'lay-out': 'Laying out the pages',
    check: 'Checking the PDF', verify: 'Checking the vault',
  },
  page: {
    atlas: atlasWords.en,
    authorities: authoritiesWords.en,
    common: commonWords.en,
    frame: frameWords.en,
    welcome: welcomeWords.en,
    catalogue: catalogueWords.en,
    collections: collectionWords.en,
    consent: consentWords.en,
    agreement: agreementWords.en,
    agreementForm: agreementFormWords.en,
    table: tableWords.en,
    describing: describingWords.en, deeds: deedWords.en,
    transcriptHistory: transcriptHistoryWords.en,
    due: dueWords.en,
    register: registerWords.en,
    workbook: workbookWords.en,
    events: eventWords.en,
    exchange: exchangeWords.en,
    importing: importingWords.en,
    reading: readingWords.en,
    editing: editingWords.en,
    recording: recordingWords.en,
    attachments: attachmentWords.en,
    withhold: withholdWords.en,
    people: peopleWords.en,
    search: searchWords.en,
    finding: findingWords.en,
    issue: issueFormWords.en,
    issueOptions: issueOptionsWords.en,
    settings: settingsWords.en,
    recovery: recoveryWords.en,
    backup: backupWords.en,
    userDeeds: userDeedWords.en,
    copies: readingCopyWords.en,
    journal: journalWords.en,
    vaultCheck: vaultCheckWords.en,
    notices: noticeWords.en,
  },
};
