// The one global that the contract names: neither Node's nor the DOM's types are seen here, and it merges with theirs.
interface AbortSignal {
  readonly aborted: boolean;
}
