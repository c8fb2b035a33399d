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
  ['timestamp,speaker,words', 'talk.csv', 'csv'],
  ['timestamp,speaker,words\n,Q,How?', 'talk.txt', 'csv'],
  ['Zeit\tQ\tHow?', 'talk.tsv', 'csv'],
  ['화자;내용\nQ;네', 'talk', 'csv'],
  ['<?xml version="1.0"?>\n<!-- <TEI> --><a:TEI xmlns:a="x"/>', 'talk.txt', 'tei'],
  ['<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY a "b">]>\n<TEI/>', 'talk.xml', 'tei'],
  ['<ANNOTATION_DOCUMENT DATE="">', 'talk.xml', 'eaf'],
  ['<ROOT xmlns="x"><record dt="">', 'talk.xml', 'ohms'],
  ['<record><title/></record>', 'talk', 'ohms'],
  ['{"text":"<p>Hello</p>","media":"a.mp3"}', 'talk.json', 'otr'],
  ['{"segments": []}', 'talk.txt', 'whisperx'],
  ['{"text": "say \\"segments\\": [", "media": ""}', 'talk.otr', 'otr'],
  ['{"text": "Hello", "segments": [{"start": 0}]}', 'talk.json', 'whisperx'],
  ['[{"start": 0, "end": 1, "text": "Hello"}]', 'talk.json', 'whisperx'],
])('%j named %s is %s', (text, name, format) => {
  expect(detectFormat(text, name)).toBe(format);
});

test.each([
  ['<?xml version="1.0"?><ead/>', 'talk.xml'],
  ['<ROOT><row/></ROOT>', 'talk.xml'],
  ['  <!DOCTYPE html><p>Hello</p>', 'talk.md'],
  ['<div>Hello</div>', 'talk.txt'],
  ['{"items": []}', 'talk.txt'],
  ['[{"start": 0}]', 'talk'],
  ['{\\rtf1\\ansi Hello}', 'talk.txt'],
  ['Q: How?', 'talk.docx'],
  ['{"items": []}', 'talk.otr'],
  ['Q: How?', 'talk.eaf'],
])('%j named %s is no format of ours', (text, name) => {
  expect(() => detectFormat(text, name)).toThrow('unknown-format');
});
