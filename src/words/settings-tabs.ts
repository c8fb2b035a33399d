// The tabs of the settings.
export const settingsTabs = ['appearance', 'passphrase', 'locking', 'users', 'vault', 'keys', 'about'] as const;
export type SettingsTab = (typeof settingsTabs)[number];
