# Sourced by kaohe and verify: fetches the fonts for PDF once into the user's cache, complete or not at all.
# Noto Sans TC is under the SIL Open Font License, which lies beside the fonts.

fonts_version=0.4.3
fonts_folder=${KAOHE_FONTS:-${XDG_CACHE_HOME:-$HOME/.cache}/kaohe/fonts/noto-sans-tc-$fonts_version}

fonts_sums='add35d53f70727657b4509531677c4e3712b67df3d54661efdee5d3a0c16d954  NotoSansTC_400Regular.ttf
ed4ae6ed781e34d0beee896e9be5d835a938ac7adabbcc1b6b6904290006f372  NotoSansTC_700Bold.ttf
1c05c68c34f9708415aada51f17e1b0092d2cea709bf4a94cd38114f9e73d7d9  LICENSE_FONT'

fonts_present() { [ -f "$fonts_folder/NotoSansTC_400Regular.ttf" ] && [ -f "$fonts_folder/NotoSansTC_700Bold.ttf" ]; }

# Gives 0 if the fonts are there in the end; else says on stderr which line to run.
fetch_fonts() {
  if fonts_present; then return 0; fi
  local line="npm pack @expo-google-fonts/noto-sans-tc@$fonts_version"
  if [ -n "${KAOHE_FONTS:-}" ]; then
    echo "kaohe: $KAOHE_FONTS: KAOHE_FONTS 所指資料夾沒有 NotoSansTC_400Regular.ttf 及 NotoSansTC_700Bold.ttf / the folder that KAOHE_FONTS names lacks these two files" >&2
    return 1
  fi
  if ! command -v npm >/dev/null 2>&1; then
    echo "kaohe: 找不到 npm,無法取得字型;請安裝 npm(Debian: apt-get install npm)後執行 ./kaohe fonts,或在他處執行 $line,將 400Regular、700Bold 兩檔放入 $fonts_folder / no npm found to fetch the fonts; install it and run ./kaohe fonts, or run $line elsewhere and put the files of 400Regular and 700Bold into that folder" >&2
    return 1
  fi
  echo "kaohe: 取得字型(僅此一次) / fetching fonts, this once …" >&2
  local parent part code=0
  parent=$(dirname "$fonts_folder")
  mkdir -p "$parent" && part=$(mktemp -d "$parent/.part-XXXXXX") || return 1
  (
    cd "$part" && npm pack --silent "@expo-google-fonts/noto-sans-tc@$fonts_version" >/dev/null 2>npm.log && mkdir fonts &&
      tar -xzf ./*.tgz -O package/400Regular/NotoSansTC_400Regular.ttf >fonts/NotoSansTC_400Regular.ttf &&
      tar -xzf ./*.tgz -O package/700Bold/NotoSansTC_700Bold.ttf >fonts/NotoSansTC_700Bold.ttf &&
      tar -xzf ./*.tgz -O package/LICENSE_FONT >fonts/LICENSE_FONT &&
      cd fonts && echo "$fonts_sums" | sha256sum --check --status -
  ) || code=1
  if [ "$code" = 0 ] && ! mv -T "$part/fonts" "$fonts_folder" 2>/dev/null; then fonts_present || code=1; fi
  if [ "$code" != 0 ]; then
    tail -n 3 "$part/npm.log" >&2 2>/dev/null || true
    echo "kaohe: 字型無法取得或內容不符;請檢查網路後執行 ./kaohe fonts,或執行 $line / the fonts could not be fetched or are not as expected; check the network and run ./kaohe fonts, or run $line" >&2
  fi
  rm -rf "$part"
  return "$code"
}
