import { createContext, useContext } from 'react'

/** The nonce of this response; empty in the browser, which hides it from scripts anyway. */
export const Nonce = createContext('')
export const useNonce = () => useContext(Nonce)
