#!/bin/sh
# Validates the pages of this folder and draws them, to be looked at.
#
#   npm install --prefix "$TOOLS" vnu-jar html-validate   (vnu needs Java)
#   apt-get install chromium poppler-utils fonts-noto-core fonts-noto-color-emoji
#   TOOLS=/somewhere sh check.sh
#
# It ends with status 1 where a page is not valid, or where a name became markup
# in a browser. Pictures and printed pages are left in $TOOLS.
set -eu
cd "$(dirname "$0")"
java -jar "$TOOLS"/node_modules/vnu-jar/build/dist/vnu.jar *.html
# a title counts longer there than it is, where characters are written as entities
"$TOOLS"/node_modules/.bin/html-validate --rule long-title:off *.html
for page in *.html; do
	draw="chromium --headless --no-sandbox --disable-gpu --hide-scrollbars"
	$draw --dump-dom "file://$PWD/$page" >"$TOOLS/$page.dom" 2>/dev/null
	if grep -q '<script\|<img' "$TOOLS/$page.dom"; then
		echo "$page: a name came to life" >&2
		exit 1
	fi
	$draw --window-size=1000,4200 --screenshot="$TOOLS/$page.png" "file://$PWD/$page" 2>/dev/null
	$draw --no-pdf-header-footer --print-to-pdf="$TOOLS/$page.pdf" "file://$PWD/$page" 2>/dev/null
done
grep -q '&lt;script&gt;alert(1)&lt;/script&gt;' "$TOOLS"/hostile.en.html.dom
