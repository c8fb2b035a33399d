// What is taken of a folder: its transcripts and tables and nothing else, in one order, with the rest counted.
import { describe, expect, it } from 'vitest';
import { filesOfFolder, isTranscriptName, transcriptKinds } from '../../src/state/transcript-files.ts';

const file = (name: string): File => new File(['x'], name);

describe('a folder', () => {
  it('gives its transcripts in order and counts what it passes over', () => {
    const files = ['b.vtt', 'photo.jpg', 'A.TXT', '.DS_Store', '.hidden.txt', 'c.markdown', 'notes.pdf', 'list.xlsx', 'talk.docx'].map(file);
    const { files: found, passedOver } = filesOfFolder(files);
    expect(found.map(({ name }) => name)).toEqual(['A.TXT', 'b.vtt', 'c.markdown', 'list.xlsx', 'talk.docx']);
    expect(passedOver).toBe(4);
  });

  it('knows each kind that a file dialog offers', () => {
    for (const kind of transcriptKinds) expect(isTranscriptName(`reel${kind}`)).toBe(true);
    expect(isTranscriptName('txt')).toBe(false);
  });
});
