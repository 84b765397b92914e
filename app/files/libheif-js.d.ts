/** The part of libheif's WebAssembly build that we use; its own types describe the C functions below it. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  type Pixels = { data: Uint8ClampedArray; width: number; height: number }
  export type HeifImage = {
    get_width(): number
    get_height(): number
    is_primary(): boolean
    display(target: Pixels, done: (filled: Pixels | null) => void): void
    free(): void
  }
  export type LibHeif = { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } }
  export default function openLibHeif(): Promise<LibHeif> | LibHeif
}
