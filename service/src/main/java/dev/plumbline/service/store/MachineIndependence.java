package dev.plumbline.service.store;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** Keeps the git library from reading or writing the settings of whoever runs the service. */
final class MachineIndependence extends SystemReader.Delegate {
  private static final String COARSEST_TIMES = "2 seconds";

  private MachineIndependence(SystemReader reader) {
    super(reader);
  }

  /** Takes effect for the whole process; once is enough. */
  static void ensure() {
    if (!(SystemReader.getInstance() instanceof MachineIndependence)) {
      SystemReader.setInstance(new MachineIndependence(SystemReader.getInstance()));
    }
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public @Nullable String getenv(String variable) {
    return null;
  }

  private static final class NoConfig extends FileBasedConfig {
    NoConfig(@Nullable Config parent, FS fs) {
      super(parent, null, fs);
    }

    /** The library would try for seconds how fine the file system's times are, at each start. */
    @Override
    public @Nullable String getString(String section, @Nullable String subsection, String name) {
      return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
          ? COARSEST_TIMES
          : super.getString(section, subsection, name);
    }

    @Override
    public void load() {
      // There is nothing to read.
    }

    @Override
    public void save() {
      // There is nowhere to write.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
