using PodDsl.Core.Podman;

namespace PodDsl.Core.Catalogue;

/// <summary>What Compose, Kubernetes, the command line of podman and systemd call a key of Quadlet.</summary>
public static class ForeignKeys
{
    /// <summary>For each key the other words for it, in lower case and without separators.</summary>
    private static readonly (UnitKind? Kind, string Key, string Words)[] Table =
    [
        (UnitKind.Container, Keys.Exec, "execstart execstartcmd args arg command cmd run"),
        (UnitKind.Container, Keys.HealthCmd, "healthcheck healthcheckcmd healthcheckcommand healthcheckexec healthcheckrun healthcheckstart healthchecktest healthtest livenessprobe readinessprobe"),
        (UnitKind.Container, Keys.HealthInterval, "healthcheckinterval periodseconds"),
        (UnitKind.Container, Keys.HealthRetries, "healthcheckretries failurethreshold"),
        (UnitKind.Container, Keys.HealthTimeout, "healthchecktimeout"),
        (UnitKind.Container, Keys.HealthStartPeriod, "healthcheckstartperiod initialdelayseconds"),
        (UnitKind.Container, Keys.HealthOnFailure, "healthcheckonfailure"),
        (UnitKind.Container, Keys.HealthStartupCmd, "startupprobe"),
        (null, Keys.PublishPort, "port ports publish publishports hostport portmapping portmappings"),
        (UnitKind.Container, Keys.ExposeHostPort, "expose exposeport containerport"),
        (null, Keys.Volume, "volumes volumemount volumemounts bind binds bindmount"),
        (UnitKind.Container, Keys.Mount, "mounts"),
        (null, Keys.Network, "net networks networkmode"),
        (null, Keys.NetworkAlias, "aliases networkaliases netalias"),
        (UnitKind.Container, Keys.Environment, "env envs environments environmentvariable environmentvariables"),
        (UnitKind.Container, Keys.EnvironmentFile, "envfile envfiles environmentfiles envfrom"),
        (null, Keys.AddHost, "extrahost extrahosts hostalias hostaliases"),
        (UnitKind.Container, Keys.AddCapability, "capadd capability capabilities"),
        (UnitKind.Container, Keys.DropCapability, "capdrop"),
        (UnitKind.Container, Keys.AddDevice, "device devices"),
        (UnitKind.Container, Keys.Secret, "secrets"),
        (UnitKind.Container, Keys.Sysctl, "sysctls"),
        (UnitKind.Container, Keys.Ulimit, "ulimits"),
        (UnitKind.Container, Keys.RunInit, "init"),
        (UnitKind.Container, Keys.Pull, "pullpolicy imagepullpolicy"),
        (UnitKind.Container, Keys.StopTimeout, "stopgraceperiod terminationgraceperiodseconds"),
        (UnitKind.Container, Keys.Memory, "memlimit memorylimit limitmemory"),
        (UnitKind.Container, Keys.LogDriver, "logging loggingdriver"),
        (UnitKind.Container, Keys.LogOpt, "loggingoptions"),
        (UnitKind.Container, Keys.ReadOnly, "readonlyrootfilesystem readonlyrootfs"),
        (UnitKind.Container, Keys.User, "runasuser"),
        (UnitKind.Container, Keys.Group, "runasgroup"),
        (null, Keys.UserNS, "usernsmode usernamespace"),
        (UnitKind.Container, Keys.WorkingDir, "workdir"),
        (UnitKind.Container, Keys.Timezone, "tz"),
        (UnitKind.Container, Keys.ContainerName, "name"),
        (UnitKind.Pod, Keys.PodName, "name"),
        (UnitKind.Network, Keys.NetworkName, "name"),
        (UnitKind.Volume, Keys.VolumeName, "name"),
        (UnitKind.Network, Keys.Subnet, "subnets"),
        (UnitKind.Network, Keys.Options, "driveropts opt opts"),
        (UnitKind.Volume, Keys.Options, "driveropts opt opts"),
        (UnitKind.Build, Keys.ImageTag, "tag tags name"),
        (UnitKind.Build, Keys.File, "dockerfile containerfile"),
        (UnitKind.Build, Keys.SetWorkingDirectory, "context"),
        (UnitKind.Build, Keys.BuildArg, "arg args"),
        (UnitKind.Kube, Keys.Yaml, "manifest"),
    ];

    private static readonly ILookup<string, (UnitKind? Kind, string Key)> ByWord = Table
        .SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Kind, row.Key))
        .ToLookup(row => row.word, row => (row.Kind, row.Key), StringComparer.Ordinal);

    /// <summary>Each word with its key and the kind of units that it is for; null for all that have the key.</summary>
    public static IEnumerable<(string Word, UnitKind? Kind, string Key)> All => ByWord.SelectMany(rows => rows, (rows, row) => (rows.Key, row.Kind, row.Key));

    /// <summary>The option that a key of another program stands for in units of a kind, or null.</summary>
    public static Option? Find(UnitKind kind, string key)
    {
        var word = new string([.. key.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
        return ByWord[word]
            .Where(row => row.Kind is null || row.Kind == kind)
            .Select(row => Options.Find(kind, Section.Kind, row.Key))
            .FirstOrDefault(option => option is { IsQuadletKey: true });
    }
}
