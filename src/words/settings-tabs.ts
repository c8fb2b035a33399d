// The tabs of the settings.
export const settingsTabs = ['appearance', 'passphrase', 'locking', 'archive', 'users', 'copies', 'recovery', 'backup', 'journal', 'vault', 'keys', 'about'] as const;
export type SettingsTab = (typeof settingsTabs)[number];
