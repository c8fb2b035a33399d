// What a file holds decides how it is read; its name helps where that leaves a doubt.
import { expect, test } from 'vitest';
import { detectFormat } from '../../../archive/import/detect-format.ts';

const cue = '1\n00:00:01,000 --> 00:00:02,000\nHello.\n';

test.each([
  ['WEBVTT\n\n00:01.000 --> 00:02.000\nHello.', 'talk.txt', 'vtt'],
  ['WEBVTT', 'talk.dat', 'vtt'],
  [cue, 'talk.text', 'srt'],
  ['Q: How?', 'talk.TXT', 'text'],
  ['Q: How?', 'RG-50.0001', 'text'],
  ['Q: How?', 'C:\\tapes\\talk', 'text'],
  ['[00:00:05]\nQ: How?', 'talk.txt', 'text'],
  ['[laughs] Well.', 'talk.txt', 'text'],
  ['**Q:** How?\n\n**A:** So.', 'talk.txt', 'markdown'],
  ['Q: How?', 'talk.md', 'markdown'],
  ['Q: How?', 'talk.srt', 'srt'],
])('%j named %s is %s', (text, name, format) => {
  expect(detectFormat(text, name)).toBe(format);
});

test.each([
  ['<?xml version="1.0"?><record/>', 'talk.txt'],
  ['  <!DOCTYPE html><p>Hello</p>', 'talk.md'],
  ['<div>Hello</div>', 'talk.txt'],
  ['{"segments": []}', 'talk.txt'],
  ['[{"start": 0}]', 'talk'],
  ['{\\rtf1\\ansi Hello}', 'talk.txt'],
  ['Q: How?', 'talk.docx'],
  ['timestamp,speaker,words', 'talk.csv'],
])('%j named %s is no format of ours', (text, name) => {
  expect(() => detectFormat(text, name)).toThrow('unknown-format');
});
