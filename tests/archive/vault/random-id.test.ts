// Random ids: of the right shape, and every symbol as likely as the others.
import { expect, test } from 'vitest';
import { idAlphabet, RestrictionId, TestimonyId, TurnKey, UserId } from '../../../archive/api/ids.ts';
import { randomId } from '../../../archive/vault/random-id.ts';

test('ids have the shapes that the contract asks for, and do not repeat', () => {
  const ids = Array.from({ length: 2000 }, () => randomId('t', 12));
  for (const id of ids) expect(TestimonyId.safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(UserId.safeParse(randomId('u', 12)).success).toBe(true);
  expect(RestrictionId.safeParse(randomId('r', 12)).success).toBe(true);
  expect(TurnKey.safeParse(randomId('', 6)).success).toBe(true);
});

test('every symbol comes about as often as every other, in every place', () => {
  const rounds = 32_000;
  const counts = Array.from({ length: 4 }, () => new Map<string, number>());
  for (let round = 0; round < rounds; round += 1) {
    [...randomId('', 4)].forEach((symbol, place) => counts[place]?.set(symbol, (counts[place]?.get(symbol) ?? 0) + 1));
  }
  for (const count of counts) {
    expect([...count.keys()].sort().join('')).toBe(idAlphabet);
    // Expected 1,000 each with a deviation of 31: seven deviations either way are not met by chance.
    for (const times of count.values()) expect(Math.abs(times - rounds / 32)).toBeLessThan(220);
  }
});
