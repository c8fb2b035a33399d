// Korean particles (josa): what follows a noun and is written together with it.

const particles = [
  '에서부터', '으로부터', '에게서', '까지는', '에서는', '에서도', '으로는', '이라고', '이라는', '한테서', '부터', '까지',
  '에서', '에게', '한테', '으로', '처럼', '보다', '라고', '라는', '이나', '이랑', '하고', '마다', '조차', '마저', '밖에',
  '만큼', '들은', '들이', '들을', '들과', '들', '은', '는', '이', '가', '을', '를', '에', '의', '도', '만', '로', '와', '과',
  '나', '랑', '야', '아', '요',
];
const longestParticle = 4;
const known = new Set(particles);

/** The word without its particle: the longest one that leaves at least a syllable. */
export function stripParticle(word: string): string {
  for (let length = Math.min(longestParticle, word.length - 1); length > 0; length -= 1) {
    if (known.has(word.slice(-length))) return word.slice(0, -length);
  }
  return word;
}
