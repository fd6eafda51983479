/** @param {string} code */
export const minify = async (code) => ({ code });
