// The command line's commands, all of them: one table, so that none can be named without being there.
import type { CommandName } from '../../src/words/command-names.ts';
import type { Command } from './commands/command.ts';
import { attachmentCommands } from './commands/attachment-commands.ts';
import { authorityCommands } from './commands/authority-commands.ts';
import { backupCommands } from './commands/backup-commands.ts';
import { catalogueCommands } from './commands/catalogue-commands.ts';
import { collectionCommands } from './commands/collection-commands.ts';
import { consentCommands, withdrawCommand } from './commands/consent-commands.ts';
import { disclosureCommands } from './commands/disclosure-commands.ts';
import { eventCommands } from './commands/event-commands.ts';
import { editingCommands } from './commands/editing-commands.ts';
import { exchangeCommands } from './commands/exchange-commands.ts';
import { identityCommands } from './commands/identity-commands.ts';
import { importCommands } from './commands/import-commands.ts';
import { issueCommands } from './commands/issue-commands.ts';
import { recoveryCommands } from './commands/recovery-commands.ts';
import { restrictionCommands } from './commands/restriction-commands.ts';
import { savedSearchCommands } from './commands/saved-search-commands.ts';
import { searchCommands } from './commands/search-commands.ts';
import { templateCommands } from './commands/template-commands.ts';
import { testimonyCommands } from './commands/testimony-commands.ts';
import { journalCommands, readingCopyCommands, userCommands } from './commands/vault-commands.ts';
import { workbookCommands } from './commands/workbook-commands.ts';

export const commands: Readonly<Record<CommandName, Command>> = {
  ...testimonyCommands,
  ...importCommands,
  ...issueCommands,
  ...catalogueCommands,
  ...authorityCommands,
  ...eventCommands,
  ...collectionCommands,
  ...editingCommands,
  ...exchangeCommands,
  ...recoveryCommands,
  ...backupCommands,
  ...userCommands,
  ...journalCommands,
  ...readingCopyCommands,
  ...attachmentCommands,
  ...searchCommands,
  withdraw: withdrawCommand,
  ...consentCommands,
  ...templateCommands,
  ...restrictionCommands,
  ...identityCommands,
  ...disclosureCommands,
  ...savedSearchCommands,
  ...workbookCommands,
};
