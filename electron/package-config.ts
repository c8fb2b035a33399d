// How the desktop program is packed for Linux, macOS and Windows: electron-builder's configuration, as values.
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { flipPackedFuses } from './flip-fuses.ts';
import type { StagedApp } from './stage-app.ts';

export interface PackagePlaces {
  readonly staged: StagedApp;
  /** Where packages are put. */
  readonly output: string;
  /** Icons. */
  readonly buildResources: string;
  readonly electronVersion: string;
  /** A folder with Electron's programs, where they are not to be fetched. */
  readonly electronDist?: string;
}

/** A place that electron-builder fills in by itself. */
const builderValue = (name: string): string => `\${${name}}`;

const prebuilt = 'node_modules/better-sqlite3-multiple-ciphers/prebuilds';

/** Of eight prebuilt libraries of SQLite the one for the system that is packed for. */
const onlyPrebuilt = (system: 'linux' | 'darwin' | 'win32'): string[] => [
  `!${prebuilt}/!(${system})-*.node`, `!${prebuilt}/${system}-!(${builderValue('arch')}).node`,
];

/**
 * Nothing is published and nothing updates itself: the program speaks to no network. Signing takes the certificate that
 * the machine has, by electron-builder's own rules, and is left out where there is none.
 */
export function packageConfig({ staged, output, buildResources, electronVersion, electronDist }: PackagePlaces): Configuration {
  return {
    appId: 'app.vouchsafe.desktop',
    productName: 'Vouchsafe',
    copyright: 'Copyright © the authors of Vouchsafe',
    directories: { app: staged.app, output, buildResources },
    electronVersion,
    ...(electronDist === undefined ? {} : { electronDist }),
    artifactName: ['productName', 'version', 'os', 'arch'].map(builderValue).join('-') + `.${builderValue('ext')}`,
    // The app folder holds what is to be packed and nothing else.
    files: ['**/*'],
    extraResources: [{ from: staged.licences, to: 'licences' }],
    electronLanguages: ['en-US', 'en', 'ko'],
    // A library is loaded by the system, which cannot look into an archive. Everything else of its package stays inside,
    // where its hash is checked; left to itself electron-builder would take it all out.
    asar: { smartUnpack: false },
    asarUnpack: [`${prebuilt}/*.node`],
    disableAsarIntegrity: false,
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    removePackageScripts: true,
    publish: null,
    detectUpdateChannel: false,
    generateUpdatesFilesForAllChannels: false,
    afterPack: flipPackedFuses,
    linux: {
      target: ['AppImage', 'deb'],
      files: onlyPrebuilt('linux'),
      category: 'Education',
      synopsis: 'An archive of consented oral-history testimony',
      executableName: 'vouchsafe',
      syncDesktopName: true,
      maintainer: 'Vouchsafe <nobody@vouchsafe.invalid>',
      vendor: 'Vouchsafe',
      icon: join(buildResources, 'icon.png'),
    },
    deb: { packageCategory: 'misc', priority: 'optional' },
    mac: {
      target: [{ target: 'dmg', arch: ['arm64', 'x64'] }],
      files: onlyPrebuilt('darwin'),
      category: 'public.app-category.education',
      hardenedRuntime: true,
      gatekeeperAssess: false,
      icon: join(buildResources, 'icon.png'),
    },
    dmg: { writeUpdateInfo: false },
    win: {
      target: [{ target: 'nsis', arch: ['x64'] }],
      files: onlyPrebuilt('win32'),
      icon: join(buildResources, 'icon.png'),
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      // Vaults are never where the program is, and no installer touches them.
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
    },
  };
}
