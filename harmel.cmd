@echo off
rem Runs Harmel; builds it first where that has not been done. JVM options: HARMEL_OPTS.
setlocal
set "HOME_DIR=%~dp0"
set "APP=%HOME_DIR%app\target"
if not exist "%APP%\harmel.jar" (
  echo harmel: building for the first time, this takes a few minutes... 1>&2
  pushd "%HOME_DIR%"
  call mvnw.cmd -q -B -DskipTests -Dspotless.check.skip=true package 1>&2 || (popd & exit /b 1)
  popd
  echo harmel: built 1>&2
)
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java") else (set "JAVA=java")
rem The quick compiler alone halves the work of a short run.
set "QUICK=-XX:TieredStopAtLevel=1"
for %%C in (read serve mcp) do if /i "%~1"=="%%C" set "QUICK="
"%JAVA%" -XX:+UseSerialGC %QUICK% -Xshare:auto -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %HARMEL_OPTS% -jar "%APP%\harmel.jar" %*
