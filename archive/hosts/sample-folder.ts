// Where the sample testimonies are that ship with the program.

export const sampleFolder = new URL('../samples/', import.meta.url);
