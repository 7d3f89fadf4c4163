/** What the stand-in answers. */
export type Reply = { status: number; body?: unknown; location?: string; picture?: Buffer };
