// What a page calls the archive, until an archive has a name of its own.
export const archiveName = 'Vouchsafe';
