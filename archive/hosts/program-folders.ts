// Where the program keeps what is its own on this machine, and where it would put a vault if nobody says otherwise.
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's home folder. */
  readonly home: string;
}

export const surroundings = (): Surroundings => ({
  environment: process.env, platform: process.platform, home: homedir(),
});

/**
 * The user's folder for the program's own small files: never anything of a vault's content. Source: XDG Base Directory
 * 0.8 (a relative path there is to be ignored), Known Folders of Windows, Apple's File System Programming Guide.
 */
export function configurationFolder({ environment, platform, home }: Surroundings): string {
  if (platform === 'win32') return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Vouchsafe');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Vouchsafe');
  const xdg = environment['XDG_CONFIG_HOME'] ?? '';
  return join(isAbsolute(xdg) ? xdg : join(home, '.config'), 'vouchsafe');
}

/** The list of vaults that were opened before. */
export const placeListFile = (around: Surroundings): string => join(configurationFolder(around), 'vaults.json');

/** The folder that was named by `--vault`, else by VOUCHSAFE_FOLDER; null where nobody has named one. */
export function namedFolder(named: string | undefined, { environment }: Surroundings): string | null {
  const folder = named ?? environment['VOUCHSAFE_FOLDER'];
  return folder === undefined || folder === '' ? null : resolve(folder);
}

/** Where a vault is made if nobody says otherwise. */
export const usualFolder = ({ home }: Surroundings): string => join(home, 'Vouchsafe', 'archive');

/** What follows `--vault` on a command line that has options of others on it too, as Electron's has Chromium's. */
export function namedVault(argv: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...argv], options: { vault: { type: 'string' } }, strict: false, allowPositionals: true });
  return typeof values.vault === 'string' ? values.vault : undefined;
}
