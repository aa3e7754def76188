@echo off
setlocal
chcp 65001 >nul
if not defined KAOHE_HEAP set "KAOHE_HEAP=512m"
"%~dp0runtime\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx%KAOHE_HEAP% -Xshare:auto -Xlog:disable -Xlog:all=off -Dfile.encoding=UTF-8 "-Dkaohe.home=%~dp0." -cp "%~dp0app\kaohe.jar" tw.kaohe.app.cli.Main %*
exit /b %ERRORLEVEL%
