# SPDX-License-Identifier: MIT
"""What is to be seen in a picture of a page, pixel by pixel; the browser itself reads the picture."""

from base64 import b64encode

from playwright.sync_api import Browser

COLOURS = """async base64 => {
  const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const found = {};
  for (const pixel of new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer))
    found[pixel] = (found[pixel] ?? 0) + 1;
  return Object.values(found).sort((one, other) => other - one);
}"""


def colours(browser: Browser, png: bytes) -> list[int]:
    """How many pixels each colour has, the most frequent first."""
    page = browser.new_page()
    found: list[int] = page.evaluate(COLOURS, b64encode(png).decode())
    page.close()
    return found
