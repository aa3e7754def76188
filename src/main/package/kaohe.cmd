@echo off
setlocal EnableExtensions DisableDelayedExpansion
if not exist "%~dp0runtime\bin\java.exe" (
  echo kaohe: no Java for Windows in "%~dp0runtime"; this package was made on another system, run kaohe-package on Windows>&2
  exit /b 3
)
set "before="
for /f "tokens=2 delims=:." %%p in ('chcp 2^>nul') do set "before=%%p"
chcp 65001 >nul 2>&1
if not defined KAOHE_HEAP set "KAOHE_HEAP=512m"
"%~dp0runtime\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Xmx%KAOHE_HEAP%" -Xlog:disable -Xlog:all=off -Dfile.encoding=UTF-8 "-Dkaohe.home=%~dp0." -cp "%~dp0app\kaohe.jar" tw.kaohe.app.cli.Main %*
set "code=%ERRORLEVEL%"
if defined before chcp %before% >nul 2>&1
exit /b %code%
