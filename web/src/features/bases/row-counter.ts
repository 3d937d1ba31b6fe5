const lineFeed = 10;

/** Counts the rows of a CSV file as it arrives: its lines without the heading. No cell of ours holds a line break. */
export class RowCounter {
  #lineFeeds = 0;
  #endsMidLine = false;

  take(bytes: Uint8Array): void {
    for (const byte of bytes) if (byte === lineFeed) this.#lineFeeds += 1;
    if (bytes.length > 0) this.#endsMidLine = bytes.at(-1) !== lineFeed;
  }

  get rows(): number {
    return Math.max(0, this.#lineFeeds + (this.#endsMidLine ? 1 : 0) - 1);
  }
}
