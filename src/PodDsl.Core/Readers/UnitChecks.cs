using PodDsl.Core.Model;
using PodDsl.Core.Parsing;

namespace PodDsl.Core.Readers;

/// <summary>What Quadlet refuses or warns about beyond single values.</summary>
internal static class UnitChecks
{
    private static readonly string[] RemapKeys = ["RemapUsers", "RemapUid", "RemapGid", "RemapUidSize"];

    public static void Check(MergedFile file)
    {
        switch (file.Kind)
        {
            case UnitKind.Container:
                CheckContainer(file);
                break;
            case UnitKind.Pod:
                CheckIds(file);
                break;
            case UnitKind.Network:
                CheckNetwork(file);
                break;
            case UnitKind.Volume:
                CheckVolume(file);
                break;
            case UnitKind.Image:
                Require(file, "Image", "an image to pull");
                WarnOfShortName(file);
                break;
            case UnitKind.Artifact:
                Require(file, "Artifact", "an artifact to pull");
                break;
            case UnitKind.Build:
                CheckBuild(file);
                break;
            case UnitKind.Kube:
                CheckKube(file);
                break;
        }

        foreach (var key in new[] { "User", "Group", "DynamicUser" })
        {
            if (file.Last("Service", key) is { } entry)
            {
                file.Warn(entry, $"{key}= in [Service] is not supported by Quadlet: podman has to run as the user whose unit it is.", "Use a unit of that user, or User= of the container.");
            }
        }
    }

    private static void Require(MergedFile file, string key, string what)
    {
        if (file.Value(key) is null)
        {
            file.Refuse(file.Last(file.KindSection, key), $"[{file.KindSection}] does not name {what}.", $"Set {key}=.");
        }
    }

    private static void CheckContainer(MergedFile file)
    {
        var image = file.Value("Image");
        var rootfs = file.Value("Rootfs");
        if (image is null && rootfs is null)
        {
            file.Refuse(file.Last(file.KindSection, "Image"), "[Container] does not name what it runs.", "Set Image= or Rootfs=.");
        }
        else if (image is not null && rootfs is not null)
        {
            file.Refuse(file.Last(file.KindSection, "Rootfs"), "Image= and Rootfs= exclude each other.", "Keep one of them.");
        }

        WarnOfShortName(file);
        CheckService(file);
        if (file.Value("Group") is not null && file.Value("User") is null)
        {
            file.Refuse(file.Last(file.KindSection, "Group"), "Group= counts only beside User=.", "Set User= too.");
        }

        if (file.Value("ReloadCmd") is not null && file.Value("ReloadSignal") is not null)
        {
            file.Refuse(file.Last(file.KindSection, "ReloadSignal"), "ReloadCmd= and ReloadSignal= exclude each other.", "Keep one of them.");
        }

        foreach (var entry in file.All(file.KindSection, "ExposeHostPort"))
        {
            if (!IsPortRange(entry.Value.Trim()))
            {
                file.Refuse(entry, $"ExposeHostPort={entry.Value} is no port.", "Write a port such as 80, or a range such as 50-59, with /tcp or /udp behind it if need be.");
            }
        }

        CheckIds(file);
    }

    private static void CheckService(MergedFile file)
    {
        if (file.Last("Service", "KillMode") is { } killMode && QuadletWords.ReadLast(killMode.Value) is not ("mixed" or "control-group"))
        {
            file.Refuse(killMode, $"KillMode={killMode.Value} does not go with podman.", "Use mixed or control-group, or take the line out.");
        }

        if (file.Last("Service", "Type") is { } type && QuadletWords.ReadLast(type.Value) is not ("notify" or "oneshot"))
        {
            file.Refuse(type, $"Type={type.Value} does not go with the way that Quadlet starts podman.", "Use notify or oneshot, or take the line out.");
        }
    }

    private static void CheckIds(MergedFile file)
    {
        var hasMaps = file.All(file.KindSection, "UIDMap").Count > 0 || file.All(file.KindSection, "GIDMap").Count > 0
            || file.Value("SubUIDMap") is not null || file.Value("SubGIDMap") is not null;
        var remap = RemapKeys
            .Select(key => file.All(file.KindSection, key).LastOrDefault())
            .FirstOrDefault(entry => entry is not null);
        if (remap is not null && (hasMaps || file.Value("UserNS") is not null))
        {
            file.Refuse(remap, $"{remap.Key}= excludes UserNS=, UIDMap=, GIDMap=, SubUIDMap= and SubGIDMap=.", "Take out the Remap keys, which are deprecated.");
        }
        else if (file.Value("RemapUsers") is { } mode && mode is not ("auto" or "keep-id" or "manual"))
        {
            file.Refuse(file.Last(file.KindSection, "RemapUsers"), $"RemapUsers={mode} is not a mode.", "Use auto, keep-id or manual, or better UserNS=.");
        }
        else if (remap is not null)
        {
            file.WarnAsRule(remap, $"{remap.Key}= is deprecated, and a service leaves it out.", "Use UserNS=, UIDMap= and GIDMap=.");
        }
    }

    private static void CheckNetwork(MergedFile file)
    {
        var subnets = file.All(file.KindSection, "Subnet").Count;
        foreach (var key in new[] { "Gateway", "IPRange" })
        {
            var entries = file.All(file.KindSection, key);
            if (entries.Count > subnets)
            {
                file.Refuse(entries[subnets], $"There are more {key}= than Subnet=, and each belongs to one.", "Set a Subnet= for each.");
            }
        }
    }

    private static void CheckVolume(MergedFile file)
    {
        if (file.Value("Driver") == "image")
        {
            Require(file, "Image", "the image that the driver image needs");
            return;
        }

        if (file.Value("Device") is not null)
        {
            return;
        }

        foreach (var key in new[] { "Type", "Options" })
        {
            if (file.Value(key) is not null)
            {
                file.Refuse(file.Last(file.KindSection, key), $"{key}= counts only beside Device=.", "Set Device= too.");
            }
        }
    }

    private static void CheckBuild(MergedFile file)
    {
        if (file.All(file.KindSection, "ImageTag").Count == 0)
        {
            file.Refuse(file.Last(file.KindSection, "ImageTag"), "[Build] does not name the image that it makes.", "Set ImageTag=.");
        }

        var directory = file.Value(WorkingDirectories.Key);
        var containerfile = file.Value("File");
        if (directory is null && containerfile is null)
        {
            file.Refuse(null, "[Build] does not say what it builds from.", "Set File= or SetWorkingDirectory=.");
        }
        else if (directory is null && containerfile![0] != '/' && !WorkingDirectories.IsUrl(containerfile))
        {
            file.Refuse(file.Last(file.KindSection, "File"), $"File={containerfile} is relative, and nothing says to what.", "Set SetWorkingDirectory=unit, or write an absolute path.");
        }
        else if (directory?.ToLowerInvariant() is "yaml" || (directory?.ToLowerInvariant() is "file" && containerfile is null))
        {
            file.Refuse(file.Last(file.KindSection, WorkingDirectories.Key), $"SetWorkingDirectory={directory} has no file here that it could mean.", "Set File=, or use unit.");
        }
    }

    private static void CheckKube(MergedFile file)
    {
        var yaml = file.All(file.KindSection, "Yaml");
        if (yaml.Count == 0)
        {
            file.Refuse(file.Last(file.KindSection, "Yaml"), "[Kube] does not name a YAML file.", "Set Yaml=.");
        }

        CheckService(file);
        CheckIds(file);
        if (file.Value(WorkingDirectories.Key) is { } directory && directory.ToLowerInvariant() is not ("yaml" or "unit"))
        {
            file.Refuse(file.Last(file.KindSection, WorkingDirectories.Key), $"SetWorkingDirectory={directory} is not known in a .kube file.", "Use yaml or unit.");
        }
    }

    private static void WarnOfShortName(MergedFile file)
    {
        if (file.Value("Image") is not { } image || image.EndsWith(".image", StringComparison.Ordinal)
            || image.EndsWith(".build", StringComparison.Ordinal))
        {
            return;
        }

        var slash = image.IndexOf('/');
        var registry = slash < 0 ? "" : image.Substring(0, slash);
        var isId = image.Length == 64 && image.All(Uri.IsHexDigit);
        if (!isId && registry != "localhost" && registry.IndexOfAny(['.', ':']) < 0)
        {
            file.WarnAsRule(file.Last(file.KindSection, "Image"), $"The image {image} does not name its registry.", $"Write it in full, such as docker.io/library/{image}.");
        }
    }

    private static bool IsPortRange(string text)
    {
        var slash = text.IndexOf('/');
        if (slash >= 0 && text.Substring(slash) is not ("/tcp" or "/udp"))
        {
            return false;
        }

        var ports = (slash < 0 ? text : text.Substring(0, slash)).Split('-');
        return ports.Length is 1 or 2 && ports.All(port => port.Length > 0 && port.All(digit => digit is >= '0' and <= '9'));
    }
}
