// The tabs of the settings.
export const settingsTabs = ['appearance', 'passphrase', 'locking', 'users', 'recovery', 'backup', 'vault', 'keys', 'about'] as const;
export type SettingsTab = (typeof settingsTabs)[number];
