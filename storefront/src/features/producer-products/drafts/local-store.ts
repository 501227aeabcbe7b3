/** Where a device keeps what the server does not have yet. Every call fails where the browser keeps nothing for this site. */
export type LocalStore<Kept> = {
  read: (key: string) => Promise<Kept | null>;
  write: (key: string, kept: Kept) => Promise<void>;
  forget: (key: string) => Promise<void>;
  /** Keys that begin so, in order. */
  keys: (beginning: string) => Promise<string[]>;
};

const DATABASE = "ocop-kenh-chu-the";
const VERSION = 1;
const STORES = ["drafts", "pictures"] as const;

/** One of the two stores of the desk in this browser's IndexedDB. It outlives a closed tab and a lost connection. */
export function localStore<Kept>(name: (typeof STORES)[number]): LocalStore<Kept> {
  const ask = async <Answer>(mode: IDBTransactionMode, wish: (store: IDBObjectStore) => IDBRequest<Answer>) => {
    const database = await open();
    try {
      return await settled(wish(database.transaction(name, mode).objectStore(name)));
    } finally {
      database.close();
    }
  };
  return {
    read: async (key) => ((await ask("readonly", (store) => store.get(key))) as Kept | undefined) ?? null,
    write: async (key, kept) => void (await ask("readwrite", (store) => store.put(kept, key))),
    forget: async (key) => ask("readwrite", (store) => store.delete(key)),
    keys: async (beginning) => {
      const range = IDBKeyRange.bound(beginning, `${beginning}\uffff`);
      return (await ask("readonly", (store) => store.getAllKeys(range))).map(String);
    },
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    for (const name of STORES) request.result.createObjectStore(name);
  };
  return settled(request);
}

function settled<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser kept nothing"));
  });
}
