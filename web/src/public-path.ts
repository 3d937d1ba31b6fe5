/** Where anybody reads the public list of honorary members (HON-022), signed in or not. */
export const publicPath = '/hoi-vien-danh-du';
