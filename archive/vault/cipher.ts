// The primitives, each with one use: XChaCha20-Poly1305, HKDF-SHA256, sealed boxes, Ed25519, all over libsodium or Node.
import { hkdfSync, randomBytes } from 'node:crypto';
import sodium from 'libsodium-wrappers-sumo';

export const keyLength = 32;
const nonceLength = 24;

/** Resolves when libsodium's WebAssembly stands; nothing else of this module may be called before. */
export async function readyCipher(): Promise<void> {
  await sodium.ready;
}

/** A random nonce, then the ciphertext with its tag. */
export function seal(key: Uint8Array, bytes: Uint8Array, associated: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(bytes, associated, null, nonce, key);
  return Buffer.concat([nonce, sealed]);
}

/** What was sealed under this key with these associated data, or null. */
export function open(key: Uint8Array, sealed: Uint8Array, associated: Uint8Array): Buffer | null {
  if (sealed.length < nonceLength + sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES) return null;
  const nonce = sealed.subarray(0, nonceLength);
  try {
    const bytes = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null, sealed.subarray(nonceLength), associated, nonce, key,
    );
    return asBuffer(bytes);
  } catch {
    return null;
  }
}

/** A key of its own for one use: HKDF-SHA256 with the vault's id as salt and the use as info. */
export function deriveKey(key: Uint8Array, vault: string, use: string): Buffer {
  const info = `vouchsafe/1 ${use}`;
  return Buffer.from(hkdfSync('sha256', key, Buffer.from(vault, 'hex'), info, keyLength));
}

export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

/** X25519, for sealed boxes. */
export function makeExchangePair(): KeyPair {
  const pair = sodium.crypto_box_keypair();
  return { publicKey: pair.publicKey, secretKey: pair.privateKey };
}

export function exchangePairOf(secretKey: Uint8Array): KeyPair {
  return { publicKey: sodium.crypto_scalarmult_base(secretKey), secretKey };
}

/** Ed25519 from a 32-byte seed; `secretKey` is libsodium's 64 bytes. */
export function signingPairOf(seed: Uint8Array): KeyPair {
  const pair = sodium.crypto_sign_seed_keypair(seed);
  return { publicKey: pair.publicKey, secretKey: pair.privateKey };
}

export function sealTo(publicKey: Uint8Array, bytes: Uint8Array): Buffer {
  return asBuffer(sodium.crypto_box_seal(bytes, publicKey));
}

export function openSealed(pair: KeyPair, sealed: Uint8Array): Buffer | null {
  try {
    return asBuffer(sodium.crypto_box_seal_open(sealed, pair.publicKey, pair.secretKey));
  } catch {
    return null;
  }
}

export function sign(secretKey: Uint8Array, message: Uint8Array): Buffer {
  return asBuffer(sodium.crypto_sign_detached(message, secretKey));
}

export function verifySignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return sodium.crypto_sign_verify_detached(signature, message, publicKey);
  } catch {
    return false;
  }
}

/** Argon2id, version 1.3. `memory` is in KiB. */
export function argon2id(passphrase: string, salt: Uint8Array, memory: number, passes: number): Uint8Array {
  const secret = Buffer.from(passphrase, 'utf8');
  try {
    return sodium.crypto_pwhash(
      keyLength, secret, salt, passes, memory * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
  } finally {
    secret.fill(0);
  }
}

export function wipe(...keys: readonly (Uint8Array | undefined)[]): void {
  for (const key of keys) key?.fill(0);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
