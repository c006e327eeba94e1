/** Runs in the page: all that the contrast of a text and the look of a link in it follow from, once each. */
export function coloursOfText(): string[] {
  const withText = [...document.body.querySelectorAll('*')].filter((element) => {
    return [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  });
  return [...new Set(withText.map((element) => `${lettersOf(element)} on ${groundOf(element)}`))];

  function lettersOf(element: Element): string {
    const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element);
    const around = element.localName === 'a' && element.parentElement ? lettersOf(element.parentElement) : '';
    return [color, fontSize, fontWeight, textDecorationLine, around].join(' ');
  }

  function groundOf(element: Element | null): string {
    if (!element) return '';
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const isClear = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none' && opacity === '1';
    return `${isClear ? '' : `${backgroundColor} ${backgroundImage} ${opacity} `}${groundOf(element.parentElement)}`;
  }
}
